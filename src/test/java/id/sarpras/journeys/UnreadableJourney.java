package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  void aFormThatIsFarTooLargeIsAnsweredByAPageOfOurs() throws Exception {
    try (HttpClient guest = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      URI form = URI.create(address() + "/permohonan/baru/surat");
      HttpResponse<String> shown =
          guest.send(
              HttpRequest.newBuilder(URI.create(form + "?bahasa=en")).build(),
              BodyHandlers.ofString());
      HttpResponse<String> answer =
          guest.send(
              HttpRequest.newBuilder(form)
                  .header("Content-Type", "multipart/form-data; boundary=batas")
                  .POST(BodyPublishers.ofByteArrays(letter(token(shown.body()), 30_000_000)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("<main", "lang=\"en\"");
    }
  }

  private static String token(String form) {
    Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static List<byte[]> letter(String token, int size) {
    String before =
        """
        --batas\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --batas\r
        Content-Disposition: form-data; name="scan"; filename="besar.pdf"\r
        Content-Type: application/pdf\r
        \r
        """;
    return List.of(
        before.formatted(token).getBytes(StandardCharsets.US_ASCII),
        new byte[size],
        "\r\n--batas--\r\n".getBytes(StandardCharsets.US_ASCII));
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
