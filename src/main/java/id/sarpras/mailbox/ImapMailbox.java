package id.sarpras.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/// One visit to the mailbox. Mails are called by their uid alone, which never means another mail,
/// whoever else moves mails meanwhile. Nothing that a sender wrote is asked of the server in parts,
/// because servers stumble over it too: only numbers, and the bytes.
final class ImapMailbox implements AutoCloseable {

  /// A mail in the folder.
  ///
  /// @param receivedAt by the server's clock; empty where it does not say
  record Lying(long uid, boolean isSeen, long bytes, Optional<Instant> receivedAt) {}

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    return next > 0 ? next : 1 + mails().stream().mapToLong(Lying::uid).max().orElse(0);
  }

  /// All mails that lie in the folder, in their order.
  List<Lying> mails() throws MessagingException {
    var found = new ArrayList<Lying>();
    for (FetchResponse mail : fetched("1:*", "(FLAGS INTERNALDATE RFC822.SIZE)")) {
      UID uid = mail.getItem(UID.class);
      FLAGS flags = mail.getItem(FLAGS.class);
      INTERNALDATE received = mail.getItem(INTERNALDATE.class);
      RFC822SIZE size = mail.getItem(RFC822SIZE.class);
      if (uid != null) {
        found.add(
            new Lying(
                uid.uid,
                flags != null && flags.contains(Flags.Flag.SEEN),
                size == null ? 0 : size.size,
                Optional.ofNullable(received).map(INTERNALDATE::getDate).map(Date::toInstant)));
      }
    }
    return found;
  }

  /// The bytes of a mail, without marking it as read; empty where somebody has taken it away.
  ///
  /// @param most where it is longer than this, only its beginning
  Optional<byte[]> fetch(long uid, int most) throws MessagingException {
    for (FetchResponse mail : fetched(String.valueOf(uid), "(BODY.PEEK[]<0." + most + ">)")) {
      UID said = mail.getItem(UID.class);
      BODY body = mail.getItem(BODY.class);
      if (said != null && said.uid == uid && body != null && body.getByteArray() != null) {
        return Optional.of(body.getByteArray().getNewBytes());
      }
    }
    return Optional.empty();
  }

  private List<FetchResponse> fetched(String uids, String what) throws MessagingException {
    return command("UID FETCH " + uids + " " + what, new Argument());
  }

  /// Moves mails out of the way, or marks them as read where the server cannot.
  void setAside(List<Long> uids) throws MessagingException {
    if (uids.isEmpty()) {
      return;
    }
    String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    command("UID STORE " + set + " +FLAGS.SILENT (\\Seen)", new Argument());
    if (settings.handled().isBlank()) {
      return;
    }
    Folder handled = store.getFolder(settings.handled());
    if (!handled.exists() && !handled.create(Folder.HOLDS_MESSAGES)) {
      return;
    }
    var into = new Argument();
    into.writeString(BASE64MailboxEncoder.encode(handled.getFullName()));
    if (store.hasCapability("MOVE")) {
      command("UID MOVE " + set, into);
    } else if (store.hasCapability("UIDPLUS")) {
      command("UID COPY " + set, into);
      command("UID STORE " + set + " +FLAGS.SILENT (\\Deleted)", new Argument());
      command("UID EXPUNGE " + set, new Argument());
    }
  }

  private List<FetchResponse> command(String command, Argument arguments)
      throws MessagingException {
    var found = new ArrayList<FetchResponse>();
    folder.doCommand(
        protocol -> {
          Response[] responses = protocol.command(command, arguments);
          for (Response response : responses) {
            if (response instanceof FetchResponse mail) {
              found.add(mail);
            }
          }
          protocol.notifyResponseHandlers(responses);
          protocol.handleResult(responses[responses.length - 1]);
          return found;
        });
    return found;
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
