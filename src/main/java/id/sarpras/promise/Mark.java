package id.sarpras.promise;

import id.sarpras.page.Due.Pressure;

/// What an alert is about.
public sealed interface Mark {

  /// So many percent of the working time are used up.
  record Used(int percent) implements Mark {}

  /// The deadline has passed.
  record Late() implements Mark {}

  /// It rests and nobody comes back to it.
  record Resting() implements Mark {}

  /// As it is stored.
  default String code() {
    return switch (this) {
      case Used(int percent) -> Integer.toString(percent);
      case Late() -> "LATE";
      case Resting() -> "RESTING";
    };
  }

  /// The mark with this code.
  static Mark of(String code) {
    return switch (code) {
      case "LATE" -> new Late();
      case "RESTING" -> new Resting();
      default -> new Used(Integer.parseInt(code));
    };
  }

  /// How it looks.
  default Pressure pressure() {
    return switch (this) {
      case Used used -> Pressure.NEAR;
      case Late late -> Pressure.LATE;
      case Resting resting -> Pressure.RESTING;
    };
  }
}
