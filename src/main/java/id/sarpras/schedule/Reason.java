package id.sarpras.schedule;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In what something that is proposed differs from what was wished, in words.
///
/// @param key of the text
/// @param arguments numbers, names, and [Word]s and [Several] that are texts themselves
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

  /// Words of which each is looked up, one after the other within a sentence.
  public record Several(List<Word> each) {

    private String in(Words words) {
      return each.stream()
          .map(one -> withinASentence(words.say(one.key())))
          .collect(Collectors.joining(", "));
    }

    /// *Toilet difabel* without its capital; *AC* keeps both.
    private static String withinASentence(String word) {
      boolean isShort = word.length() > 1 && Character.isUpperCase(word.charAt(1));
      return isShort ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
  }

  /// In the words of a language.
  public String in(Words words) {
    return words.say(key, arguments.stream().map(argument -> said(argument, words)).toArray());
  }

  private static Object said(Object argument, Words words) {
    return switch (argument) {
      case Word(String word) -> words.say(word);
      case Several several -> several.in(words);
      default -> argument;
    };
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

  /// It lacks what was wished, or what the one that was wished has.
  public static Reason missing(Facility facility, List<Fitting> fittings) {
    return reason("missing", missed(fittings), facility.name(), said(fittings));
  }

  /// Of several not each has what was wished, or what the one that was wished has.
  ///
  /// @param lacking what each of them lacks
  public static Reason missingInSome(List<Fitting> lacking) {
    return reason("missing-in-some", missed(lacking), said(lacking));
  }

  private static int missed(List<Fitting> fittings) {
    return fittings.stream().mapToInt(one -> one.isAccessibility() ? SHUT_OUT : MISSING).sum();
  }

  private static Several said(List<Fitting> fittings) {
    return new Several(
        fittings.stream()
            .distinct()
            .sorted()
            .map(fitting -> new Word("fitting." + fitting.name()))
            .toList());
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
    return reason("without." + kind.name(), LEFT_OUT);
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

  /// Somebody else has it then, or it is shut, or it is put in order between two uses.
  ///
  /// @param inTheWay what takes it then
  public static Reason taken(Facility facility, List<Taken> inTheWay, Period use) {
    Set<Taken.Kind> kinds =
        inTheWay.stream()
            .filter(one -> one.used().overlaps(use))
            .map(Taken::kind)
            .collect(Collectors.toSet());
    String firmest =
        Stream.of(Taken.Kind.BOOKING, Taken.Kind.CLOSURE, Taken.Kind.HOLD)
            .filter(kinds::contains)
            .findFirst()
            .map(Taken.Kind::name)
            .orElse("TURN_ROUND");
    return reason("taken." + firmest, 0, facility.name());
  }

  /// Only so many are there then.
  public static Reason onlyLeft(Facility equipment, int left, int wished) {
    return reason("only-left", 0, equipment.name(), left, wished);
  }

  /// The largest there is holds no more.
  public static Reason largest(Pick largest) {
    return reason("largest", 0, largest.facility().name(), largest.capacity());
  }

  /// Nothing of this kind is as it was wished, whenever that may be.
  public static Reason noSuch(Kind kind) {
    return reason("no-such." + kind.name(), 0);
  }

  /// Rooms are not lent for longer than a day.
  public static Reason overnight() {
    return reason("overnight", 0);
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
