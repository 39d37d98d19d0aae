package id.sarpras.mailbox;

import id.sarpras.mailbox.store.HealthStore;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads the mailbox: whatever was not taken yet is fetched, admitted in a transaction of its own,
/// and moved out of the way afterwards. Where the program dies in between, the mail lies there still
/// and is known again.
@Component
public class Mailbox {

  /// The mailbox cannot be reached.
  public static final class Unreachable extends RuntimeException {
    Unreachable(String detail) {
      super(detail);
    }
  }

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
    var there = new HashMap<Long, Message>();
    var order = new ArrayList<Long>();
    for (Message mail : box.mails()) {
      long uid = box.uid(mail);
      if (uid >= first || !mail.isSet(Flags.Flag.SEEN)) {
        there.put(uid, mail);
        order.add(uid);
      }
    }
    Set<Long> taken = mails.taken(unit, settings.box(), validity, order);
    List<Message> done = new ArrayList<>(notAside(there, taken));
    try {
      for (long uid : order) {
        Message mail = there.get(uid);
        if (mail != null && !taken.contains(uid)) {
          Arrival arrival = fetched(box, mail, validity, uid);
          if (!mail.isExpunged()) {
            admission.take(unit, arrival);
            done.add(mail);
          }
        }
      }
    } finally {
      if (box.isAlive()) {
        box.setAside(done);
      }
    }
  }

  /// Those that were taken before the program could move them.
  private List<Message> notAside(Map<Long, Message> there, Set<Long> taken)
      throws MessagingException {
    var mails = new ArrayList<Message>();
    for (var one : there.entrySet()) {
      boolean isAside =
          settings.handled().isBlank() && one.getValue().isSet(Flags.Flag.SEEN);
      if (taken.contains(one.getKey()) && !isAside) {
        mails.add(one.getValue());
      }
    }
    return mails;
  }

  /// One mail that the server cannot hand out does not hold up the others.
  private Arrival fetched(ImapMailbox box, Message mail, long validity, long uid)
      throws MessagingException {
    byte[] raw = {};
    int size = mail.getSize();
    try {
      raw = ImapMailbox.fetch(mail, size > MOST_BYTES ? BEGINNING : MOST_BYTES + 1);
    } catch (MessagingException | IOException | RuntimeException broken) {
      if (!box.isAlive()) {
        throw new MessagingException("Lost while fetching", asException(broken));
      }
    }
    boolean isWhole = size <= MOST_BYTES && raw.length <= MOST_BYTES;
    return new Arrival(
        settings.box(),
        validity,
        uid,
        ImapMailbox.receivedAt(mail).orElseGet(clock::instant),
        Math.max(size, raw.length),
        raw,
        isWhole);
  }

  private static Exception asException(Exception broken) {
    return broken instanceof MessagingException ? broken : new IOException(broken);
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
