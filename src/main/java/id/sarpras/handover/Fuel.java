package id.sarpras.handover;

/// How full a tank is, as its gauge says. The text of each is `fuel.<name>`.
public enum Fuel {
  EMPTY,
  QUARTER,
  HALF,
  THREE_QUARTERS,
  FULL
}
