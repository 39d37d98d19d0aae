package id.sarpras.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said is what the format would say, however it is put together.
class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {0}                  | Aula
          {0} dari {1}         | Aula dari B
          {1}, {0}{0}.         | B, AulaAula.
          it''s {0} '{'x'}'    | it's Aula {x}
          nothing to put in    | nothing to put in
          {2} is not there     | {2} is not there
          """)
  void wordsStandInTheirPlaces(String pattern, String said) {
    assertThat(Text.of(pattern, Texts.ENGLISH).say("Aula", "B")).isEqualTo(said);
  }

  @Test
  void whatIsInAWordIsNoPlace() {
    assertThat(Text.of("{0} ({1})", Texts.ENGLISH).say("{1}", "'")).isEqualTo("{1} (')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {0} hari                            ; 1.234 hari
          {0,choice,0#none|1#one|1<{0} many}  ; 1.234 many
          {0,number,#}                        ; 1234
          """)
  void numbersAreLaidOut(String pattern, String said) {
    assertThat(Text.of(pattern, Texts.INDONESIAN).say(1234)).isEqualTo(said);
  }

  @Test
  void numbersBesideWordsAreLaidOut() {
    assertThat(Text.of("{0}: {1}", Texts.INDONESIAN).say("Kursi", 1234)).isEqualTo("Kursi: 1.234");
  }

  @Test
  void withoutArgumentsItStaysAsItIs() {
    assertThat(Text.of("{0} hari", Texts.INDONESIAN).say()).isEqualTo("{0} hari");
  }
}
