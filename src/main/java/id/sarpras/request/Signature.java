package id.sarpras.request;

/// Who stands for a letter.
///
/// @param onBehalfOf the name of the absent officer for whom a deputy signs; empty otherwise
public record Signature(String officer, String onBehalfOf) {

  public static Signature of(Disposition decision) {
    return new Signature(decision.officer(), decision.onBehalfOf());
  }
}
