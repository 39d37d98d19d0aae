package id.sarpras.complaint.box;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.TrackingCodes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The number on a printed form, and what can be told from it.
class FormSerialTest {

  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  final PaperForms forms = forms("a");

  @Test
  void isReadAsPeopleTypeIt() {
    for (PaperForms.PaperForm form : forms.print(50)) {
      String grouped = form.serial().grouped();
      assertThat(grouped).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
      assertThat(FormSerial.read(" " + grouped.toLowerCase(Locale.ROOT).replace('-', ' ')))
          .contains(form.serial());
    }
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    String right = forms.print(1).getFirst().serial().value();
    for (int i = 0; i < right.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        String typed = right.substring(0, i) + other + right.substring(i + 1);
        assertThat(FormSerial.read(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void twoCharactersInEachOthersPlacesAreFound() {
    for (PaperForms.PaperForm form : forms.print(20)) {
      String right = form.serial().value();
      for (int i = 1; i < right.length(); i++) {
        var typed = new StringBuilder(right);
        typed.setCharAt(i, right.charAt(i - 1));
        typed.setCharAt(i - 1, right.charAt(i));
        assertThat(FormSerial.read(typed.toString()).isPresent())
            .isEqualTo(typed.toString().equals(right));
      }
    }
  }

  @Test
  void noTwoFormsAreAlike() {
    var numbers = new HashSet<String>();
    var codes = new HashSet<String>();
    for (PaperForms.PaperForm form : forms.print(2000)) {
      numbers.add(form.serial().value());
      codes.add(form.code().value());
    }
    assertThat(numbers).hasSize(2000);
    assertThat(codes).hasSize(2000);
  }

  @Test
  void theNumberLeadsToTheCodeOnlyWithTheInstallationsKey() {
    PaperForms.PaperForm form = forms.print(1).getFirst();
    assertThat(new TrackingCodes(key("a")).codeOf(forms.submission(form.serial())))
        .isEqualTo(form.code());
    PaperForms elsewhere = forms("b");
    assertThat(elsewhere.submission(form.serial())).isNotEqualTo(forms.submission(form.serial()));
    assertThat(form.code().value()).doesNotContain(form.serial().value().substring(0, 4));
    assertThat(forms.submission(form.serial()).version()).isEqualTo(8);
    assertThat(forms.submission(form.serial()).variant()).isEqualTo(2);
  }

  private static PaperForms forms(String key) {
    return new PaperForms(new TrackingCodes(key(key)));
  }

  private static byte[] key(String letter) {
    return letter.repeat(32).getBytes(StandardCharsets.UTF_8);
  }
}
