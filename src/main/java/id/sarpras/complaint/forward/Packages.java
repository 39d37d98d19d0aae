package id.sarpras.complaint.forward;

import id.sarpras.complaint.Seals;
import id.sarpras.complaint.Vault;
import id.sarpras.shared.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The packages as they were made: each file frozen and sealed, looked at again whenever a package
/// leaves the house.
@Component
public class Packages implements Seals {

  static final String MANIFEST = "manifest.json";

  private static final int BATCH = 10;

  private final ForwardStore store;
  private final Vault vault;

  Packages(ForwardStore store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  /// Freezes the files of a package, in the transaction that forwards the case.
  void keep(UnitId unit, UUID forward, List<Part> parts) {
    int number = 0;
    for (Part part : parts) {
      number++;
      byte[] content = part.content().get();
      store.addFile(
          unit,
          forward,
          new ForwardStore.Kept(
              number,
              part.name(),
              Part.sha256(content),
              vault.seal(content, owner(unit, forward, number)),
              vault.newest()));
    }
  }

  /// Looks at every file of a package.
  ///
  /// @throws IllegalStateException where one is not what it was
  void verify(Forward forward) {
    for (int number : store.numbers(forward.unit(), forward.id())) {
      open(forward, number);
    }
  }

  /// Writes a package as a ZIP, always the same: one file after the other, so that the largest one
  /// is all that is held at a time.
  ///
  /// @throws IllegalStateException where a file is not what it was; the ZIP is cut off then
  public void write(Forward forward, OutputStream output) throws IOException {
    var zip = new ZipOutputStream(output);
    for (int number : store.numbers(forward.unit(), forward.id())) {
      Opened file = open(forward, number);
      var entry = new ZipEntry(file.name());
      entry.setTimeLocal(forward.at().atOffset(ZoneOffset.UTC).toLocalDateTime());
      zip.putNextEntry(entry);
      zip.write(file.content());
      zip.closeEntry();
    }
    zip.finish();
  }

  private record Opened(String name, byte[] content) {}

  private Opened open(Forward forward, int number) {
    ForwardStore.Kept kept = store.file(forward.unit(), forward.id(), number);
    byte[] content = vault.open(kept.sealed(), owner(forward.unit(), forward.id(), number));
    byte[] hash = Part.sha256(content);
    boolean isManifest = kept.name().equals(MANIFEST);
    if (!MessageDigest.isEqual(hash, kept.sha256())
        || isManifest && !java.util.HexFormat.of().formatHex(hash).equals(forward.seal())) {
      throw new IllegalStateException("The package " + forward.id() + " is not what it was");
    }
    return new Opened(kept.name(), content);
  }

  /// Puts the newest key in place of older ones, some at a time.
  ///
  /// @return how many were done
  @Transactional
  @Override
  public int rewrap() {
    List<ForwardStore.Older> older = store.older(vault.newest(), BATCH);
    for (ForwardStore.Older one : older) {
      store.setSealed(
          one,
          vault.rewrapped(
              one.file().sealed(), owner(one.unit(), one.forward(), one.file().number())),
          vault.newest());
    }
    return older.size();
  }

  private static String owner(UnitId unit, UUID forward, int number) {
    return unit.value() + "/" + forward + "/" + number;
  }
}
