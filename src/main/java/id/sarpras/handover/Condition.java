package id.sarpras.handover;

/// How a thing was when it changed hands.
///
/// It throws an IllegalArgumentException where something is wrong and nobody says what
///
/// @param remarks may be empty where it is good
public record Condition(boolean good, String remarks) {

  public Condition {
    if (!good && remarks.isEmpty()) {
      throw new IllegalArgumentException("What is wrong?");
    }
  }
}
