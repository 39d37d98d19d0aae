package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which language a mail is answered.
class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          en, The lift is broken and nobody has mended it.
          en, I have been waiting for two weeks; please tell me if there is news.
          id, Lift rusak dan belum diperbaiki.
          id, Broken lift
          id, Mohon diperbaiki: the lift is rusak dan belum ada kabar dari kantor
          id, 12345
          id, '电梯坏了'
          """)
  void itIsIndonesianUnlessItClearlyIsEnglish(String language, String text) {
    assertThat(LanguageGuess.of(text).getLanguage()).isEqualTo(language);
  }
}
