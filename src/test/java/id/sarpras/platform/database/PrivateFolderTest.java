package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir Path home;

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    Path made = PrivateFolder.made(home.resolve("data/postgresql"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void aFileWhereItShouldBeIsSaidInASentence() throws IOException {
    Path file = Files.createFile(home.resolve("data"));
    assertThatThrownBy(() -> PrivateFolder.made(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file + " is a file")
        .hasMessageContaining("SARPRAS_DATA_DIR");
  }

  @Test
  void soIsOneOnTheWayToIt() throws IOException {
    Path file = Files.createFile(home.resolve("data"));
    assertThatThrownBy(() -> PrivateFolder.made(file.resolve("postgresql")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString());
  }
}
