package id.sarpras.letter;

import id.sarpras.letter.store.ScanStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Scans of letters that guests handed in.
@Component
public class Scans {

  /// What became of a file.
  public sealed interface Outcome {
    record Kept(Scan scan) implements Outcome {}

    record Refused(ScanRefusal reason) implements Outcome {}
  }

  private final ScanStore store;
  private final InstantSource clock;

  Scans(ScanStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Looks into a file and keeps it where it can be taken.
  ///
  /// @param fileName as the sender's machine calls it; may be anything
  public Outcome keep(UnitId unit, String fileName, byte[] content) {
    return switch (ScanInspector.inspect(fileName, content)) {
      case Inspection.Refused(var reason) -> new Outcome.Refused(reason);
      case Inspection.Accepted(var type, var pages, var name) -> {
        var scan = new Scan(Ids.next(), name, type.mediaType(), pages);
        store.add(unit, scan, content, clock.instant());
        yield new Outcome.Kept(scan);
      }
    };
  }

  /// The same for a file that must not tell who sent it: what it says beside its picture is taken
  /// out first.
  public Outcome keepStripped(UnitId unit, String fileName, byte[] content) {
    return switch (ScanInspector.inspect(fileName, content)) {
      case Inspection.Refused(var reason) -> new Outcome.Refused(reason);
      case Inspection.Accepted(var type, var pages, var name) -> {
        try {
          yield keep(unit, name, Stripped.of(type, content));
        } catch (IOException | RuntimeException unreadable) {
          yield new Outcome.Refused(ScanRefusal.DAMAGED);
        }
      }
    };
  }

  public Optional<Scan> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// A scan that belongs to no case yet: nobody takes a file out of another's case by its id.
  public Optional<Scan> findUnclaimed(UnitId unit, UUID id) {
    return store.findUnclaimed(unit, id);
  }

  public Optional<byte[]> content(UnitId unit, UUID id) {
    return store.content(unit, id);
  }

  /// Says that a scan belongs to a case from now on.
  public void claim(UnitId unit, UUID id) {
    store.claim(unit, id);
  }

  /// Says that a scan belongs to no case after all; it is thrown away with the next tidying.
  public void release(UnitId unit, UUID id) {
    store.release(unit, id);
  }

  /// Throws away what was uploaded before an instant and belongs to no case.
  public int tidy(Instant uploadedBefore) {
    return store.removeUnclaimed(uploadedBefore);
  }
}
