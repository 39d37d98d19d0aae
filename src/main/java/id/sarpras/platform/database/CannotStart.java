package id.sarpras.platform.database;

/// The program cannot start; the message is one sentence for the administrator.
public class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
