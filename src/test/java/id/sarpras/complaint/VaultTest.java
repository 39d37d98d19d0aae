package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sarpras.complaint.Vault.CannotOpen;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private static final byte[] NAME = "Fitri Amelia".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);

  final Vault vault = new Vault(Map.of(1, OLD));

  @Test
  void whatIsSealedIsOpenedAgainAndNeverLooksTheSame() {
    byte[] sealed = vault.seal(NAME, "case");
    assertThat(vault.open(sealed, "case")).isEqualTo(NAME);
    assertThat(vault.seal(NAME, "case")).isNotEqualTo(sealed);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Fitri");
  }

  @Test
  void theSealOfOneCaseOpensNoOther() {
    byte[] sealed = vault.seal(NAME, "case");
    assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> vault.open(sealed, "other"));
  }

  @Test
  void noByteOfASealCanBeChangedOrCutOff() {
    byte[] sealed = vault.seal(NAME, "case");
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatExceptionOfType(CannotOpen.class)
          .as("byte %s", at)
          .isThrownBy(() -> vault.open(changed, "case"));
      byte[] cut = Arrays.copyOf(sealed, at);
      assertThatExceptionOfType(CannotOpen.class)
          .as("%s bytes", at)
          .isThrownBy(() -> vault.open(cut, "case"));
    }
  }

  @Test
  void aNewKeyTakesOverAndTheOldOneCanGo() {
    byte[] sealed = vault.seal(NAME, "case");
    var both = new Vault(Map.of(1, OLD, 2, NEW));
    assertThat(both.newest()).isEqualTo(2);
    assertThat(both.open(sealed, "case")).isEqualTo(NAME);
    byte[] rewrapped = both.rewrapped(sealed, "case");
    var onlyNew = new Vault(Map.of(2, NEW));
    assertThat(onlyNew.open(rewrapped, "case")).isEqualTo(NAME);
    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> onlyNew.open(sealed, "case"))
        .withMessageContaining("version 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1 abc", "x 5a", "1 5a5a\n2"})
  void whatIsNoKeyIsRefused(String lines) {
    assertThatIllegalArgumentException().isThrownBy(() -> Vault.read(lines));
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
