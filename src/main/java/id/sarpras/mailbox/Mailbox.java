package id.sarpras.mailbox;

import id.sarpras.mailbox.ImapMailbox.Lying;
import id.sarpras.mailbox.store.HealthStore;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the mailbox: whatever was not taken yet is fetched, admitted in a transaction of its own,
/// and moved out of the way afterwards. Where the program dies in between, the mail lies there
/// still and is known again.
@Component
public class Mailbox {

  /// The mailbox cannot be reached.
  public static final class Unreachable extends RuntimeException {
    Unreachable(String detail) {
      super(detail);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  /// What is larger is not fetched whole.
  static final int MOST_BYTES = 25 * 1024 * 1024;

  /// Enough of a larger one for its headers and its words.
  static final int BEGINNING = 256 * 1024;

  private static final int MOST_DETAIL = 300;

  private final MailboxSettings settings;
  private final Admission admission;
  private final MailStore mails;
  private final HealthStore health;
  private final Standards standards;
  private final InstantSource clock;

  Mailbox(
      MailboxSettings settings,
      Admission admission,
      MailStore mails,
      HealthStore health,
      Standards standards,
      InstantSource clock) {
    this.settings = settings;
    this.admission = admission;
    this.mails = mails;
    this.health = health;
    this.standards = standards;
    this.clock = clock;
  }

  /// Takes all that is new.
  ///
  /// @throws Unreachable where the server is not there, or went away; what was taken stays taken
  public void read() {
    if (!settings.isOn()) {
      return;
    }
    UnitId unit = standards.home().id();
    try (ImapMailbox box = ImapMailbox.open(settings)) {
      read(unit, box);
    } catch (MessagingException gone) {
      String detail = said(gone);
      health.failing(unit, clock.instant(), detail);
      throw new Unreachable(detail);
    }
    health.well(unit, clock.instant());
  }

  private void read(UnitId unit, ImapMailbox box) throws MessagingException {
    long validity = box.uidValidity();
    long first = mails.meet(unit, settings.box(), validity, box.nextUid());
    List<Lying> there =
        box.mails().stream().filter(mail -> mail.uid() >= first || !mail.isSeen()).toList();
    Set<Long> taken =
        mails.taken(unit, settings.box(), validity, there.stream().map(Lying::uid).toList());
    var done = new ArrayList<>(notAside(there, taken));
    try {
      for (Lying mail : there) {
        if (!taken.contains(mail.uid())) {
          Optional<Arrival> arrival = fetched(box, mail, validity);
          arrival.ifPresent(fetched -> admission.take(unit, fetched));
          done.add(mail.uid());
        }
      }
    } finally {
      setAside(box, done);
    }
  }

  /// Those that were taken before the program could move them.
  private List<Long> notAside(List<Lying> there, Set<Long> taken) {
    return there.stream()
        .filter(mail -> taken.contains(mail.uid()))
        .filter(mail -> !settings.handled().isBlank() || !mail.isSeen())
        .map(Lying::uid)
        .toList();
  }

  /// What cannot be moved now is known again by the next reading.
  private static void setAside(ImapMailbox box, List<Long> done) {
    try {
      if (box.isAlive()) {
        box.setAside(done);
      }
    } catch (MessagingException refused) {
      LOG.warn("Mails that were taken could not be moved: {}", refused.getMessage());
    }
  }

  /// A mail with its bytes; empty where somebody has taken it away. One that the server cannot hand
  /// out does not hold up the others.
  private Optional<Arrival> fetched(ImapMailbox box, Lying mail, long validity)
      throws MessagingException {
    boolean isLarge = mail.bytes() > MOST_BYTES;
    Optional<byte[]> raw;
    try {
      raw = box.fetch(mail.uid(), isLarge ? BEGINNING : MOST_BYTES + 1);
    } catch (MessagingException refused) {
      if (!box.isAlive()) {
        throw refused;
      }
      raw = Optional.of(new byte[0]);
    }
    return raw.map(
        bytes ->
            new Arrival(
                settings.box(),
                validity,
                mail.uid(),
                mail.receivedAt().orElseGet(clock::instant),
                Math.max(mail.bytes(), bytes.length),
                bytes,
                !isLarge && bytes.length <= MOST_BYTES));
  }

  /// What the server said, or why it was not reached: the innermost of what Jakarta Mail wraps.
  private static String said(MessagingException gone) {
    Throwable innermost = gone;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String said = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    return said.substring(0, Math.min(said.length(), MOST_DETAIL));
  }
}
