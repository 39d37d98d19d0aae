package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server itself cannot read is answered in words as well.
class UnreadableJourney extends Journeys {

  @ParameterizedTest
  @ValueSource(strings = {"/%00", "/cari?tanggal[]=1", "/cari?x=\"<>"})
  void anAddressThatCannotBeReadIsAnsweredInBothLanguages(String path) throws IOException {
    String answer = ask(path);
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Permintaan ini tidak dapat dijawab", "This request cannot be answered")
        .doesNotContain("Tomcat", "HTTP Status");
  }

  /// Larger than what is read at all, not only than what is taken.
  @Test
  void aFormThatIsFarTooLargeIsAnsweredByAPageOfOurs() {
    Page guest = guest();
    guest.navigate(address() + "/permohonan/baru/surat?bahasa=en");
    String token = guest.inputValue("main form input[name=_csrf]");
    APIResponse answer =
        guest
            .request()
            .post(
                address() + "/permohonan/baru/surat",
                RequestOptions.create()
                    .setMultipart(
                        FormData.create()
                            .set("_csrf", token)
                            .set(
                                "scan",
                                new FilePayload(
                                    "besar.pdf", "application/pdf", new byte[30_000_000]))));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("<main", "lang=\"en\"");
  }

  /// As no browser would write it.
  private String ask(String path) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
