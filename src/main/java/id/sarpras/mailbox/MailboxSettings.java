package id.sarpras.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which mailbox is read.
///
/// @param host of the IMAP server; empty where none is read
/// @param port 0 for the usual one of the mode
/// @param address from which complaints are answered: what is sent to it must arrive in this
///   mailbox
/// @param folder in which mail arrives
/// @param handled the folder into which it is moved; empty where it is only marked as read
/// @param poll how long after one reading the next comes, where the server does not ring before
@ConfigurationProperties("sarpras.mailbox")
public record MailboxSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("TLS") Tls tls,
    @DefaultValue("") String address,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("Ditangani") String handled,
    @DefaultValue("1m") Duration poll) {

  /// How the connection is kept from being read.
  public enum Tls {
    /// From its first byte (port 993).
    TLS,
    /// Before anything is said (port 143); a server that does not offer it is not talked to.
    STARTTLS,
    /// Not at all: for a server on the same machine.
    NONE
  }

  public boolean isOn() {
    return !host.isBlank();
  }

  /// What the mailbox is called where several are told apart.
  String box() {
    return user + "@" + host + "/" + folder;
  }

  @Override
  public String toString() {
    return "MailboxSettings[" + box() + "]";
  }
}
