package id.sarpras.facility.form;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import java.util.List;
import java.util.OptionalInt;

/// A number that is asked about a facility. The name of each, with its unit, is `amount.<NAME>`.
public enum Amount {
  /// The most people, the seats of a vehicle.
  CAPACITY("kapasitas", 1, 100_000),
  /// How many there are.
  STOCK("jumlah", 1, 100_000),
  /// Minutes after each use.
  TURN_ROUND("jeda", 0, 24 * 60),
  /// Hours before a use.
  NOTICE("maju", 0, 366 * 24),
  /// Days ahead.
  HORIZON("jauh", 1, 3660),
  /// Hours of the longest use.
  LONGEST("lama", 1, 366 * 24),
  /// Hours that an undecided request holds it.
  HELD_FOR("tahan", 1, 90 * 24),
  /// Minutes after the beginning.
  GRACE("toleransi", 0, 24 * 60);

  /// What belongs to the terms, in the order in which it is asked.
  public static final List<Amount> TERMS =
      List.of(NOTICE, HORIZON, LONGEST, TURN_ROUND, HELD_FOR, GRACE);

  private final String field;
  private final int least;
  private final int most;

  Amount(String field, int least, int most) {
    this.field = field;
    this.least = least;
    this.most = most;
  }

  /// The field of the form.
  public String field() {
    return field;
  }

  public String key() {
    return "amount." + name();
  }

  /// The number; empty where the form says what is wrong with it.
  OptionalInt read(Form form) {
    return read(form, key() + ".wrong");
  }

  /// @param wrong the text that says so
  OptionalInt read(Form form, String wrong) {
    OptionalInt number = number(form.value(field));
    if (number.isEmpty()) {
      form.refuse(field, wrong, least, most);
    }
    return number;
  }

  /// A number within the bounds, with or without a mark between the thousands.
  OptionalInt number(String typed) {
    String plain = FormReader.plain(typed);
    if (!plain.matches("\\d{1,6}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(plain);
    return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
