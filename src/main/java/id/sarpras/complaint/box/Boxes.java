package id.sarpras.complaint.box;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Registered;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.Scan;
import id.sarpras.letter.ScanRefusal;
import id.sarpras.letter.Scans;
import id.sarpras.page.Pages;
import id.sarpras.page.Texts;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The complaint boxes: which there are, who opened them when, and what became of the letters. An
/// opening is complete when there are as many cases as its minutes count letters.
@Component
public class Boxes {

  /// A file as it was sent.
  ///
  /// @param name may be anything
  public record Sent(String name, byte[] content) {}

  private static final int MOST_SHOWN = 100;

  /// Undoes a registration, because the letter is a case already.
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Fresh(Scan scan, byte[] digest) {}

  private final BoxStore store;
  private final ComplaintIntake intake;
  private final Officers officers;
  private final Scans scans;
  private final Standards standards;
  private final Pages pages;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  Boxes(
      BoxStore store,
      ComplaintIntake intake,
      Officers officers,
      Scans scans,
      Standards standards,
      Pages pages,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transaction) {
    this.store = store;
    this.intake = intake;
    this.officers = officers;
    this.scans = scans;
    this.standards = standards;
    this.pages = pages;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  public List<Box> all(UnitId unit) {
    return store.boxes(unit);
  }

  /// Adds a box; false where another has its name.
  @Transactional
  public boolean add(Officer officer, Box box) {
    if (!store.add(officer.unit(), box)) {
      return false;
    }
    tell(officer, box.id(), "complaint.box-added", Map.of("name", box.name()));
    return true;
  }

  /// The newest openings, the newest first.
  public List<BoxOpening> openings(UnitId unit) {
    return store.openings(unit, MOST_SHOWN);
  }

  public Optional<BoxOpening> opening(UnitId unit, UUID id) {
    return store.opening(unit, id);
  }

  /// Writes an opening down, and its minutes. The same form sent twice is one opening.
  ///
  /// @return false where this box was opened at that very time already
  @Transactional
  public boolean open(Officer officer, OpenedBox opened) {
    if (store.add(officer.unit(), opened)) {
      write(officer, opened.id(), 1, opened.letters(), opened.remark());
      tell(
          officer,
          opened.id(),
          "complaint.box-opened",
          Map.of("letters", Integer.toString(opened.letters())));
      return true;
    }
    return store.opening(officer.unit(), opened.id()).isPresent();
  }

  /// Corrects the number of letters by further minutes; those before are kept.
  ///
  /// @return false where more letters are scanned than that
  @Transactional
  public boolean correct(Officer officer, UUID id, int letters, String reason) {
    store.hold(officer.unit(), id);
    BoxOpening opening = store.opening(officer.unit(), id).orElseThrow();
    if (letters < opening.scanned()) {
      return false;
    }
    if (letters != opening.letters()) {
      write(officer, id, opening.version() + 1, letters, reason);
      tell(
          officer,
          id,
          "complaint.box-corrected",
          Map.of("letters", Integer.toString(letters), "reason", reason));
    }
    return true;
  }

  private void write(Officer officer, UUID id, int version, int letters, String remark) {
    BoxStore.Opened opened = store.opened(officer.unit(), id);
    var minutes =
        new BoxMinutes(
            standards.home(),
            all(officer.unit()).stream()
                .filter(box -> box.id().equals(opened.box()))
                .findFirst()
                .orElseThrow(),
            opened.openedAt(),
            officer(officer.unit(), opened.first()),
            officer(officer.unit(), opened.second()),
            version,
            letters,
            remark);
    store.addMinutes(
        officer.unit(),
        id,
        version,
        letters,
        remark,
        pages.text("complaint/box-minutes", Texts.INDONESIAN, minutes),
        officer.id(),
        clock.instant());
  }

  /// The minutes as they were written, as a PDF.
  public Optional<byte[]> minutes(UnitId unit, UUID id, int version) {
    return store.page(unit, id, version).map(Pdf::of);
  }

  /// The letters of an opening that are scanned.
  public List<BoxLetter> letters(UnitId unit, UUID id) {
    return store.letters(unit, id);
  }

  /// Takes scans in, a letter each. A file that was sent before is not a second letter; where there
  /// are more than the minutes count, none is taken.
  public Batch scan(Officer officer, UUID id, List<Sent> files) {
    UnitId unit = officer.unit();
    var known = new ArrayList<String>();
    var fresh = new ArrayList<Sent>();
    for (Sent file : files) {
      boolean isKnown =
          store.hasLetter(unit, id, digest(file.content()))
              || fresh.stream().anyMatch(one -> Arrays.equals(one.content(), file.content()));
      if (isKnown) {
        known.add(file.name());
      } else {
        fresh.add(file);
      }
    }
    int room = store.opening(unit, id).orElseThrow().unscanned();
    if (fresh.size() > room) {
      return new Batch.TooMany(fresh.size(), room);
    }
    var kept = new ArrayList<Fresh>();
    var refused = new ArrayList<Batch.Refused>();
    for (Sent file : fresh) {
      switch (scans.keepStripped(unit, file.name(), file.content())) {
        case Scans.Outcome.Kept(var scan) -> kept.add(new Fresh(scan, digest(file.content())));
        case Scans.Outcome.Refused(ScanRefusal reason) ->
            refused.add(new Batch.Refused(file.name(), reason));
      }
    }
    return transaction.execute(ignored -> add(unit, id, kept, known, refused));
  }

  private Batch add(
      UnitId unit, UUID id, List<Fresh> kept, List<String> known, List<Batch.Refused> refused) {
    store.hold(unit, id);
    List<Fresh> fresh =
        kept.stream().filter(one -> !store.hasLetter(unit, id, one.digest())).toList();
    int room = store.opening(unit, id).orElseThrow().unscanned();
    if (fresh.size() > room) {
      return new Batch.TooMany(fresh.size(), room);
    }
    for (Fresh one : fresh) {
      store.addLetter(unit, id, one.scan().id(), one.digest());
      scans.claim(unit, one.scan().id());
    }
    return new Batch.Taken(fresh.size(), known, refused);
  }

  /// Takes a scan away that is no case yet: it was blurred, or is no letter.
  ///
  /// @return false where it is a case already
  @Transactional
  public boolean discard(Officer officer, UUID id, BoxLetter letter) {
    if (!store.remove(officer.unit(), id, letter.number())) {
      return false;
    }
    scans.release(officer.unit(), letter.scan().id());
    tell(
        officer,
        id,
        "complaint.box-scan-discarded",
        Map.of("number", Integer.toString(letter.number())));
    return true;
  }

  /// Makes a case of a letter.
  public Entered register(Officer officer, UUID id, BoxLetter letter, Handover handover) {
    UnitId unit = officer.unit();
    try {
      Registered registered =
          intake.register(handover, complaint -> link(unit, id, letter, complaint));
      boolean isThisLetter =
          store.letters(unit, id).stream()
              .filter(one -> one.number() == letter.number())
              .anyMatch(one -> one.complaint().filter(registered.id()::equals).isPresent());
      return isThisLetter ? new Entered.Done(registered) : new Entered.SerialUsed();
    } catch (Overtaken nothingIsDone) {
      return new Entered.Overtaken();
    }
  }

  private void link(UnitId unit, UUID id, BoxLetter letter, ComplaintId complaint) {
    if (!store.setComplaint(unit, id, letter.number(), complaint)) {
      throw new Overtaken();
    }
  }

  /// Why the letter before was registered late; empty where none was.
  public String lateReason(UnitId unit, UUID id) {
    return store.lateReason(unit, id).orElse("");
  }

  private Officer officer(UnitId unit, OfficerId id) {
    return officers.find(unit, id).orElseThrow();
  }

  /// A new id for a box or an opening.
  public static UUID next() {
    return Ids.next();
  }

  private void tell(Officer by, UUID subject, String action, Map<String, String> details) {
    events.publishEvent(
        new Happened(by.unit(), subject, action, by.actor(), clock.instant(), details));
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("This Java has no SHA-256", broken);
    }
  }
}
