package id.sarpras.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens at the mail server (IDLE, RFC 2177) and rings when something has arrived, so that a mail
/// does not wait for the next reading. It takes nothing itself, and every node may have one;
/// without it the mailbox is still read, only later.
public final class Bell implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  /// A connection that was silent for so long is opened anew, because what lies between may have
  /// forgotten it.
  private static final Duration SILENCE = Duration.ofMinutes(9);

  /// A connection that lasted longer than this was a good one.
  private static final Duration STEADY = Duration.ofMinutes(1);

  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final MailboxSettings settings;
  private final Runnable ring;
  private volatile boolean isOver;
  private volatile @Nullable ImapMailbox listening;
  private final Thread thread;

  private Bell(MailboxSettings settings, Runnable ring) {
    this.settings = settings;
    this.ring = ring;
    this.thread = Thread.ofVirtual().name("mailbox-bell").unstarted(this::listen);
  }

  /// Begins to listen, and comes back at once.
  public static Bell hung(MailboxSettings settings, Runnable ring) {
    var bell = new Bell(settings, ring);
    bell.thread.start();
    return bell;
  }

  private void listen() {
    Duration delay = FIRST_DELAY;
    while (!isOver) {
      long since = System.nanoTime();
      try (ImapMailbox box = ImapMailbox.open(settings, SILENCE)) {
        listening = box;
        if (!box.canRing()) {
          return;
        }
        listen(box);
      } catch (MessagingException | RuntimeException gone) {
        LOG.debug("The mailbox rings no more", gone);
      } finally {
        listening = null;
      }
      boolean lasted = Duration.ofNanos(System.nanoTime() - since).compareTo(STEADY) > 0;
      delay = lasted ? FIRST_DELAY : longer(delay);
      if (!isOver && !slept(delay)) {
        return;
      }
    }
  }

  /// What arrived while nobody listened rings too.
  private void listen(ImapMailbox box) throws MessagingException {
    box.folder()
        .addMessageCountListener(
            new MessageCountAdapter() {
              @Override
              public void messagesAdded(MessageCountEvent event) {
                ring.run();
              }
            });
    ring.run();
    while (!isOver && box.isAlive()) {
      box.folder().idle(true);
    }
  }

  private static Duration longer(Duration delay) {
    Duration twice = delay.multipliedBy(2);
    return twice.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : twice;
  }

  private static boolean slept(Duration delay) {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException over) {
      return false;
    }
  }

  @Override
  public void close() {
    isOver = true;
    thread.interrupt();
    ImapMailbox box = listening;
    if (box != null) {
      try {
        box.hangUp();
      } catch (MessagingException gone) {
        LOG.debug("The mailbox was gone already", gone);
      }
    }
  }
}
