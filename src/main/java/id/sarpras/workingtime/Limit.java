package id.sarpras.workingtime;

/// How long something may take, as a service standard says it. The three kinds count differently:
/// design rules in [OfficeCalendar#deadline].
public sealed interface Limit {

  /// The largest amount of any kind.
  int MOST = 2000;

  /// From 1 to [#MOST].
  int amount();

  /// The kind as it is stored and asked for: `WORKING_HOURS`, `WORKING_DAYS` or `CALENDAR_DAYS`.
  String kind();

  /// Hours of working time.
  record WorkingHours(int amount) implements Limit {
    public WorkingHours {
      positive(amount);
    }

    @Override
    public String kind() {
      return "WORKING_HOURS";
    }
  }

  /// Days on which the office works (*hari kerja*).
  record WorkingDays(int amount) implements Limit {
    public WorkingDays {
      positive(amount);
    }

    @Override
    public String kind() {
      return "WORKING_DAYS";
    }
  }

  /// Days on the wall calendar (*hari*).
  record CalendarDays(int amount) implements Limit {
    public CalendarDays {
      positive(amount);
    }

    @Override
    public String kind() {
      return "CALENDAR_DAYS";
    }
  }

  /// The limit of a kind.
  ///
  /// @throws IllegalArgumentException for an unknown kind or an amount out of bounds
  static Limit of(String kind, int amount) {
    return switch (kind) {
      case "WORKING_HOURS" -> new WorkingHours(amount);
      case "WORKING_DAYS" -> new WorkingDays(amount);
      case "CALENDAR_DAYS" -> new CalendarDays(amount);
      default -> throw new IllegalArgumentException("No such kind of limit: " + kind);
    };
  }

  private static void positive(int amount) {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("A limit is from 1 to " + MOST + ": " + amount);
    }
  }
}
