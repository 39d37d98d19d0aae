package id.sarpras.request;

import java.util.List;

/// A refusal as an officer writes it.
///
/// @param reason that the guest reads
/// @param instead what is to be held for the guest instead
/// @param mayWait whether the letter is in order, so that the guest may wait for the time
public record Refusal(String reason, List<Replacement> instead, boolean mayWait) {

  public static Refusal because(String reason) {
    return new Refusal(reason, List.of(), false);
  }
}
