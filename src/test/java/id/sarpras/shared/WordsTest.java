package id.sarpras.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  final TrackingCodes codes =
      new TrackingCodes("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "+6281234567890",
        "+62 812-3456-7890",
        "6281234567890",
        "(0812) 3456.7890",
        "0062 812 3456 7890",
        "62-812-3456-7890",
        " 0812/3456/7890 "
      })
  void tenSpellingsAreOneNumber(String typed) {
    assertThat(PhoneNumber.read(typed)).hasValue(new PhoneNumber("+6281234567890"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "bukan nomor", "0812345678901234567890", "<script>"})
  void whatNobodyCanCallIsNoNumber(String typed) {
    assertThat(PhoneNumber.read(typed)).isEmpty();
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    TrackingCode code = codes.codeOf(new UUID(1, 2));
    assertThat(TrackingCode.read(code.grouped().toLowerCase(java.util.Locale.ROOT))).hasValue(code);
    assertThat(TrackingCode.read(" " + code.value() + " ")).hasValue(code);
    assertThat(TrackingCode.read("too-short")).isEmpty();
  }

  @Test
  void theSameSubmissionHasTheSameCodeAndAnotherKeyAnother() {
    var others =
        new TrackingCodes("another key of thirty-two bytes!!".getBytes(StandardCharsets.UTF_8));
    assertThat(codes.codeOf(new UUID(1, 2))).isEqualTo(codes.codeOf(new UUID(1, 2)));
    assertThat(codes.codeOf(new UUID(1, 2))).isNotEqualTo(others.codeOf(new UUID(1, 2)));
    assertThat(codes.codeOf(new UUID(1, 2)).toString())
        .doesNotContain(codes.codeOf(new UUID(1, 2)).value());
  }

  @Test
  void aLineHasNoMarksThatTurnIt() {
    assertThat(Line.of(" Surat\u202Efdp.exe\r\n\u0000 dinas ")).isEqualTo("Suratfdp.exe dinas");
    assertThat(Line.block("satu \r\n\r\n dua\u200F ")).isEqualTo("satu\n\ndua");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a@b", "a b@c.id", "a@b..id", "@c.id"})
  void whatCannotBeAnAddressIsNone(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void anAddressIsTrimmed() {
    assertThat(EmailAddress.read(" umum@kalbarprov.go.id "))
        .hasValue(new EmailAddress("umum@kalbarprov.go.id"));
  }
}
