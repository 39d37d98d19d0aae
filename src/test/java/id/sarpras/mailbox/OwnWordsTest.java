package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a citizen said, apart from what mail programs put around it.
class OwnWordsTest {

  @Test
  void theHistoryBelowAnAnswerIsCutOff() {
    assertThat(
            OwnWords.ofAnswer(
                """
                Di lantai tiga.

                Pada Sen, 5 Jan 2026 pukul 09.00 Biro Umum <umum@contoh.id> menulis:
                > Di lantai berapa?
                > Terima kasih."""))
        .isEqualTo("Di lantai tiga.");
  }

  @Test
  void theLineAboveItMayBeBrokenIntoTwo() {
    assertThat(
            OwnWords.ofAnswer(
                """
                Third floor.

                On Mon, Jan 5, 2026 at 9:00 AM General Affairs Bureau of the Province
                <umum@contoh.id> wrote:

                > Which floor?"""))
        .isEqualTo("Third floor.");
  }

  @Test
  void whoAnswersBelowTheQuestionIsHeardToo() {
    assertThat(
            OwnWords.ofAnswer(
                """
                On Mon, Jan 5, 2026 at 9:00 AM Bureau wrote:
                > Which floor?
                The third.
                > And since when?
                Since Monday."""))
        .isEqualTo("The third.\nSince Monday.");
  }

  @Test
  void outlookPutsTheWholeEarlierMailBelow() {
    assertThat(
            OwnWords.ofAnswer(
                """
                Sudah seminggu.

                Dari: Biro Umum
                Dikirim: Senin, 5 Januari 2026
                Kepada: Siti
                Sejak kapan?"""))
        .isEqualTo("Sudah seminggu.");
    assertThat(OwnWords.ofAnswer("Ya.\n-----Original Message-----\nApakah benar?"))
        .isEqualTo("Ya.");
  }

  @Test
  void whatIsNothingButHistoryIsKept() {
    assertThat(OwnWords.ofAnswer("> Di lantai berapa?")).isEqualTo("> Di lantai berapa?");
  }

  @Test
  void aSignatureThatSaysWhoComplainedIsLeftOut() {
    assertThat(OwnWords.ofNew("Lampu mati.\n--\nSiti Aminah\n0812 3456 7890"))
        .isEqualTo("Lampu mati.");
    assertThat(OwnWords.ofNew("Lampu mati.\n\nDikirim dari iPhone saya")).isEqualTo("Lampu mati.");
  }

  @Test
  void aLineInALongTextIsNoSignature() {
    String rest = "Kedua, pintunya rusak.\n".repeat(13);
    assertThat(OwnWords.ofNew("Pertama, lampu mati.\n--\n" + rest)).contains("Kedua");
  }

  @Test
  void aNewMailKeepsWhatItQuotes() {
    assertThat(OwnWords.ofNew("Mereka menulis ini:\n> Bayar dulu!")).contains("> Bayar dulu!");
  }
}
