package id.sarpras.schedule;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/// In what something that is proposed differs from what was wished, in words.
///
/// @param key of the text
/// @param arguments numbers, names, and [Word]s that are texts themselves
/// @param weight how much it matters: so many minutes earlier or later would be as inconvenient
public record Reason(String key, List<Object> arguments, int weight) {

  private static final int ANOTHER = 30;
  private static final int NEIGHBOURS = 15;
  private static final int ELSEWHERE = 45;
  private static final int MISSING = 25;
  private static final int SHUT_OUT = 240;
  private static final int OTHER_LAYOUT = 40;
  private static final int IN_PARTS = 90;
  private static final int NO_DRIVER = 120;
  private static final int LEFT_OUT = 720;
  private static final int OTHER_DAY = 360;
  private static final int EACH_DAY = 60;

  /// An argument that is looked up in the reader's language itself.
  public record Word(String key) {}

  /// In the words of a language.
  public String in(Words words) {
    return words.say(
        key,
        arguments.stream()
            .map(argument -> argument instanceof Word word ? words.say(word.key()) : argument)
            .toArray());
  }

  static int weight(Collection<Reason> reasons) {
    return reasons.stream().mapToInt(Reason::weight).sum();
  }

  /// It holds so many people. The more seats stay empty, the less it fits.
  public static Reason holds(Facility facility, int capacity, int people) {
    return reason("holds", Math.min((capacity - people) / 5, 60), facility.name(), capacity);
  }

  /// Somewhat too small.
  public static Reason smaller(Facility facility, int capacity, int people) {
    int share = (people - capacity) * 100 / people;
    return reason("smaller", 60 + 6 * share, facility.name(), capacity, people);
  }

  /// Several that are too small together.
  public static Reason smallerTogether(int capacity, int people) {
    int share = (people - capacity) * 100 / people;
    return reason("smaller-together", 60 + 6 * share, capacity, people);
  }

  /// Another one than the one that was wished.
  public static Reason another(Facility wished) {
    return reason("another", ANOTHER, wished.name());
  }

  /// A part of the hall that was wished.
  public static Reason part(Facility whole) {
    return reason("part", NEIGHBOURS, whole.name());
  }

  /// What was wished, together with what lies beside it.
  public static Reason withNeighbours(Facility part) {
    return reason("with-neighbours", NEIGHBOURS, part.name());
  }

  public static Reason elsewhere(Facility facility) {
    return reason("elsewhere", ELSEWHERE, facility.name(), facility.building());
  }

  /// It lacks something that was wished, or that the one that was wished has.
  public static Reason missing(Facility facility, Fitting fitting) {
    return reason(
        "missing",
        fitting.isAccessibility() ? SHUT_OUT : MISSING,
        facility.name(),
        new Word("fitting." + fitting.name()));
  }

  public static Reason otherLayout(Facility facility, Layout wished) {
    return reason(
        "other-layout", OTHER_LAYOUT, facility.name(), new Word("layout." + wished.name()));
  }

  /// Nobody drives it.
  public static Reason noDriver(Facility vehicle) {
    return reason("no-driver", NO_DRIVER, vehicle.name());
  }

  /// Several that hold the people together.
  public static Reason together(Kind kind, int number, int capacity) {
    String key = kind == Kind.VEHICLE ? "together-vehicles" : "together-rooms";
    return reason(key, IN_PARTS, number, capacity);
  }

  /// Equipment of two sorts.
  public static Reason twoStocks(Facility wished, Facility other) {
    return reason("two-stocks", IN_PARTS, wished.name(), other.name());
  }

  /// Only so many of what was wished.
  public static Reason fewer(Facility equipment, int number, int wished) {
    int share = (wished - number) * 100 / wished;
    return reason("fewer", IN_PARTS + 5 * share, equipment.name(), number, wished);
  }

  /// All but one thing.
  public static Reason without(Facility facility) {
    return reason("without", LEFT_OUT, facility.name());
  }

  /// All but some room or some vehicle.
  public static Reason without(Kind kind) {
    return reason("without", LEFT_OUT, new Word("kind." + kind.name()));
  }

  /// Earlier or later, on the same day or another.
  public static Reason moved(ZonedDateTime from, ZonedDateTime to) {
    long days = ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
    String direction = to.isBefore(from) ? "earlier" : "later";
    if (days == 0) {
      return moved(direction, Duration.between(from, to).abs());
    }
    long beside = Duration.between(from.toLocalTime(), to.toLocalTime()).abs().toMinutes();
    long count = Math.abs(days);
    String key = count == 1 ? ".day" : ".days";
    return reason(
        direction + key, (int) (OTHER_DAY + EACH_DAY * (count - 1) + beside), (int) count);
  }

  private static Reason moved(String direction, Duration by) {
    int minutes = (int) by.toMinutes();
    if (minutes < 60) {
      return reason(direction + ".minutes", minutes, minutes);
    }
    return minutes % 60 == 0
        ? reason(direction + ".hours", minutes, minutes / 60)
        : reason(direction + ".hours-minutes", minutes, minutes / 60, minutes % 60);
  }

  /// Somebody else has it then.
  public static Reason taken(Facility facility) {
    return reason("taken", 0, facility.name());
  }

  /// Only so many are there then.
  public static Reason onlyLeft(Facility equipment, int left, int wished) {
    return reason("only-left", 0, equipment.name(), left, wished);
  }

  /// Nothing of this kind that would do is free.
  public static Reason none(Kind kind) {
    return reason("none." + kind.name(), 0);
  }

  /// It cannot be asked for so at all.
  public static Reason refused(Facility facility, FacilityRefusal why, Asked asked) {
    boolean isCounted = facility.kind() == Kind.EQUIPMENT;
    return new Reason(
        why.key(),
        List.of(
            facility.name(),
            isCounted ? facility.stock() : facility.capacity(asked.layout()),
            isCounted ? asked.quantity() : asked.people(),
            facility.rules().notice().toHours(),
            facility.rules().horizonDays(),
            facility.rules().longest().toHours()),
        0);
  }

  private static Reason reason(String key, int weight, Object... arguments) {
    return new Reason("search.why." + key, List.of(arguments), weight);
  }
}
