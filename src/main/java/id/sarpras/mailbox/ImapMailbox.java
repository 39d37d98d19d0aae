package id.sarpras.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// One visit to the mailbox. Nothing that a sender wrote is asked of the server in parts, because
/// servers stumble over it too: only numbers, and the bytes.
final class ImapMailbox implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int BLOCK = 256 * 1024;

  private final MailboxSettings settings;
  private final IMAPStore store;
  private final IMAPFolder folder;

  private ImapMailbox(MailboxSettings settings, IMAPStore store, IMAPFolder folder) {
    this.settings = settings;
    this.store = store;
    this.folder = folder;
  }

  static ImapMailbox open(MailboxSettings settings) throws MessagingException {
    return open(settings, PATIENCE);
  }

  /// @param patience how long the server may be silent
  static ImapMailbox open(MailboxSettings settings, Duration patience) throws MessagingException {
    String protocol = settings.tls() == MailboxSettings.Tls.TLS ? "imaps" : "imap";
    var store =
        (IMAPStore)
            Session.getInstance(properties(settings, "mail." + protocol + ".", patience))
                .getStore(protocol);
    store.connect(
        settings.host(),
        settings.port() == 0 ? -1 : settings.port(),
        settings.user(),
        settings.password());
    try {
      var folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapMailbox(settings, store, folder);
    } catch (MessagingException noFolder) {
      store.close();
      throw noFolder;
    }
  }

  private static Properties properties(MailboxSettings settings, String of, Duration patience) {
    var properties = new Properties();
    boolean isUpgraded = settings.tls() == MailboxSettings.Tls.STARTTLS;
    properties.setProperty(of + "starttls.enable", String.valueOf(isUpgraded));
    properties.setProperty(of + "starttls.required", String.valueOf(isUpgraded));
    properties.setProperty(of + "ssl.checkserveridentity", "true");
    properties.setProperty(of + "connectiontimeout", String.valueOf(PATIENCE.toMillis()));
    properties.setProperty(of + "writetimeout", String.valueOf(PATIENCE.toMillis()));
    properties.setProperty(of + "timeout", String.valueOf(patience.toMillis()));
    properties.setProperty(of + "fetchsize", String.valueOf(BLOCK));
    return properties;
  }

  IMAPFolder folder() {
    return folder;
  }

  boolean canRing() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  boolean isAlive() {
    return folder.isOpen() && store.isConnected();
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /// The uid that the next mail will have.
  long nextUid() throws MessagingException {
    long next = folder.getUIDNext();
    return next > 0 ? next : 1 + lastUid();
  }

  private long lastUid() throws MessagingException {
    return folder.getMessageCount() == 0
        ? 0
        : folder.getUID(folder.getMessage(folder.getMessageCount()));
  }

  /// All mails that lie in the folder, in their order.
  List<Message> mails() throws MessagingException {
    Message[] all = folder.getMessages();
    var numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    numbers.add(FetchProfile.Item.FLAGS);
    numbers.add(FetchProfile.Item.SIZE);
    numbers.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    folder.fetch(all, numbers);
    return Stream.of(all).filter(mail -> !mail.isExpunged()).toList();
  }

  long uid(Message mail) throws MessagingException {
    return folder.getUID(mail);
  }

  /// When the server received it; empty where it does not say.
  static Optional<Instant> receivedAt(Message mail) throws MessagingException {
    return Optional.ofNullable(mail.getReceivedDate()).map(Date::toInstant);
  }

  /// The bytes of a mail, without marking it as read.
  ///
  /// @param most where it is longer than this, only its beginning
  static byte[] fetch(Message mail, int most) throws MessagingException, IOException {
    var known = (IMAPMessage) mail;
    known.setPeek(true);
    try (InputStream content = known.getMimeStream()) {
      return content.readNBytes(most);
    }
  }

  /// Moves mails out of the way, or marks them as read where the server cannot.
  void setAside(List<Message> mails) throws MessagingException {
    if (mails.isEmpty()) {
      return;
    }
    Message[] all = mails.toArray(Message[]::new);
    folder.setFlags(all, new Flags(Flags.Flag.SEEN), true);
    if (settings.handled().isBlank()) {
      return;
    }
    Folder handled = store.getFolder(settings.handled());
    if (!handled.exists() && !handled.create(Folder.HOLDS_MESSAGES)) {
      return;
    }
    if (store.hasCapability("MOVE")) {
      folder.moveMessages(all, handled);
    } else if (store.hasCapability("UIDPLUS")) {
      folder.copyMessages(all, handled);
      folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
      folder.expunge(all);
    }
  }

  /// Ends the visit from another thread, whatever it waits for.
  void hangUp() throws MessagingException {
    store.close();
  }

  @Override
  public void close() throws MessagingException {
    try (store) {
      if (folder.isOpen()) {
        folder.close(false);
      }
    }
  }
}
