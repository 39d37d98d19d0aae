package id.sarpras.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.platform.database.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTest {

  @Test
  void aKeyIsReadInBothSpellings() {
    byte[] key = new byte[32];
    key[0] = 'k';
    assertThat(SecretKey.read("6b" + "00".repeat(31))).isEqualTo(key);
    assertThat(SecretKey.read(Base64.getEncoder().encodeToString(key))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "change me", "5a5a5a5a", "WlpaWlpa"})
  void aKeyThatIsTooShortOrNoneIsRefused(String given) {
    assertThatThrownBy(() -> SecretKey.read(given))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("at least 32 bytes");
  }

  @Test
  void theKeyThatWasMadeOnceIsKeptAndPrivate(@TempDir Path data) throws Exception {
    byte[] made = SecretKey.in(data);
    assertThat(made).hasSize(32).isEqualTo(SecretKey.in(data));
    assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
