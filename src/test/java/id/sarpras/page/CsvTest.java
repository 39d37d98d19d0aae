package id.sarpras.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void aLineIsReadAsItWasMeant() {
    assertThat(Csv.line(List.of("A-2026-0001", "dua; tiga", "kata \"ini\"", "baris\nlain", "")))
        .isEqualTo("A-2026-0001;\"dua; tiga\";\"kata \"\"ini\"\"\";\"baris\nlain\";\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+62812",
        "-2+3",
        "@SUM(A1)",
        " =1+1",
        "\t=1",
        "＝1+1",
        "\u00A0=cmd",
        "|calc",
        "%0A"
      })
  void noCellIsAFormula(String text) {
    assertThat(Csv.line(List.of(text)).replaceFirst("^\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "-3", "3,5", "Rapat - pagi", "a=b", "surel@contoh.id"})
  void whatIsNoneStaysAsItIs(String text) {
    assertThat(Csv.line(List.of(text)).replace("\"", "")).startsWith(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'=1+1", "''+62", "'kutip'", "-3", "", "'", " =1", "Aula"})
  void aCellSaysAgainWhatItSaidBefore(String text) {
    String line = Csv.line(List.of(text)).replace("\r\n", "").replace("\"", "");
    assertThat(Csv.plain(line)).isEqualTo(text);
  }

  @Test
  void aFileIsReadHoweverASpreadsheetWroteIt() {
    assertThat(Csv.decode((Csv.BEGIN + "é").getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    assertThat(Csv.decode("é".getBytes(Charset.forName("windows-1252")))).isEqualTo("é");
    assertThat(Csv.delimiter("a;b,c;d")).isEqualTo(';');
    assertThat(Csv.delimiter("nama")).isEqualTo(',');
  }
}
