package id.sarpras.schedule;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Diary;
import id.sarpras.schedule.domain.Nearby;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks through all dates of a series at once, before anything is held: what is free, what stands
/// in the way, and what could be had instead. It reads what is taken once for all dates, and once
/// more around those that clash.
@Component
public class Clashes {

  private static final int MOST_OTHER_DAYS = 2;
  private static final List<Integer> NEAREST_DAYS = List.of(1, -1, 2, -2, 3, -3);
  private static final Duration AROUND = Duration.ofDays(5);

  private final OccupancyStore spaces;
  private final StockStore stock;
  private final InstantSource clock;

  Clashes(OccupancyStore spaces, StockStore stock, InstantSource clock) {
    this.spaces = spaces;
    this.stock = stock;
    this.clock = clock;
  }

  /// All dates in their order, each as it is when the earlier ones are taken.
  ///
  /// @param except bookings that count as gone, because it is they that are moved
  public List<CheckedDate> of(
      UnitId unit,
      List<Pick> picks,
      int people,
      List<Period> periods,
      Set<BookingId> except,
      OfficeCalendar calendar) {
    return check(
        unit,
        periods.stream().map(period -> new Wanted(period, picks, people)).toList(),
        except,
        calendar);
  }

  /// One use of a series.
  ///
  /// @param people how many a thing that is wanted alone has to hold; that several hold them
  ///   together is seen before
  public record Wanted(Period period, List<Pick> picks, int people) {

    List<Lot> lots() {
      return picks.stream().map(Pick::lot).toList();
    }

    Asked asked(Pick pick, Period use) {
      return pick.asked(use, picks.size() == 1 ? people : 0);
    }
  }

  /// The same where not every date wants the same things.
  public List<CheckedDate> check(
      UnitId unit, List<Wanted> series, Set<BookingId> except, OfficeCalendar calendar) {
    var own = BookingId.next();
    Diary diary = diary(unit, series, Duration.ZERO, except);
    var checked = new ArrayList<CheckedDate>();
    for (Wanted wanted : series) {
      List<Clash> clashes = clashes(wanted, wanted.period(), diary, calendar);
      if (clashes.isEmpty()) {
        diary = diary.with(own, wanted.lots(), wanted.period());
      }
      checked.add(new CheckedDate(wanted.period(), clashes, List.of()));
    }
    return withInstead(unit, series, checked, except, calendar);
  }

  private List<CheckedDate> withInstead(
      UnitId unit,
      List<Wanted> series,
      List<CheckedDate> checked,
      Set<BookingId> except,
      OfficeCalendar calendar) {
    List<Wanted> clashing = chosen(series, checked, date -> !date.isFree());
    if (clashing.isEmpty()) {
      return checked;
    }
    Diary around = diary(unit, clashing, AROUND, except);
    var own = BookingId.next();
    for (Wanted free : chosen(series, checked, CheckedDate::isFree)) {
      around = around.with(own, free.lots(), free.period());
    }
    var complete = new ArrayList<CheckedDate>();
    for (int i = 0; i < checked.size(); i++) {
      CheckedDate date = checked.get(i);
      complete.add(
          date.isFree()
              ? date
              : new CheckedDate(
                  date.period(), date.clashes(), instead(series.get(i), around, calendar)));
    }
    return complete;
  }

  private static List<Wanted> chosen(
      List<Wanted> series, List<CheckedDate> checked, Predicate<CheckedDate> which) {
    var chosen = new ArrayList<Wanted>();
    for (int i = 0; i < series.size(); i++) {
      if (which.test(checked.get(i))) {
        chosen.add(series.get(i));
      }
    }
    return chosen;
  }

  private List<Clash> clashes(Wanted wanted, Period use, Diary diary, OfficeCalendar calendar) {
    return wanted.picks().stream()
        .flatMap(pick -> clash(pick, wanted.asked(pick, use), diary, calendar).stream())
        .toList();
  }

  private Optional<Clash> clash(Pick pick, Asked asked, Diary diary, OfficeCalendar calendar) {
    Facility facility = pick.facility();
    Optional<FacilityRefusal> refusal =
        facility.refusal(
            asked, clock.instant(), calendar.zone(), day -> calendar.holiday(day).isPresent());
    if (refusal.isPresent()) {
      return Optional.of(refused(facility, refusal.get(), asked.period(), calendar));
    }
    return diary.isFree(pick.lot(), asked.period())
        ? Optional.empty()
        : Optional.of(new Clash.Taken(facility));
  }

  private static Clash refused(
      Facility facility, FacilityRefusal why, Period use, OfficeCalendar calendar) {
    return Stream.of(use.start(), use.end())
        .map(instant -> LocalDate.ofInstant(instant, calendar.zone()))
        .flatMap(day -> calendar.holiday(day).stream())
        .filter(holiday -> why == FacilityRefusal.CLOSED_DAY)
        .map(Holiday::name)
        .<Clash>map(name -> new Clash.OnHoliday(facility, name))
        .findFirst()
        .orElseGet(() -> new Clash.Refused(facility, why));
  }

  private List<Period> instead(Wanted wanted, Diary around, OfficeCalendar calendar) {
    Diary near = around.within(wanted.period().widened(AROUND));
    Predicate<Period> fits = period -> clashes(wanted, period, near, calendar).isEmpty();
    LocalDate day = LocalDate.ofInstant(wanted.period().start(), calendar.zone());
    Stream<Period> sameDay =
        wanted
            .picks()
            .getFirst()
            .facility()
            .opening(day, off -> calendar.holiday(off).isPresent())
            .map(open -> Period.on(day, open.opens(), open.closes(), calendar.zone()))
            .map(open -> Nearby.times(wanted.period(), open, fits, clock.instant()))
            .stream()
            .flatMap(List::stream);
    Stream<Period> otherDays =
        NEAREST_DAYS.stream()
            .map(days -> ClockShift.days(days).of(wanted.period(), calendar.zone()))
            .filter(fits)
            .limit(MOST_OTHER_DAYS);
    return Stream.concat(sameDay, otherDays).toList();
  }

  private Diary diary(UnitId unit, List<Wanted> series, Duration around, Set<BookingId> except) {
    List<Facility> all =
        series.stream()
            .flatMap(wanted -> wanted.picks().stream())
            .map(Pick::facility)
            .distinct()
            .toList();
    List<Period> windows =
        series.stream()
            .map(wanted -> wanted.period().prolonged(longestTurnRound(wanted)).widened(around))
            .toList();
    List<SpaceId> standing =
        all.stream().flatMap(facility -> facility.spaces().stream()).distinct().toList();
    List<FacilityId> counted =
        all.stream().filter(facility -> facility.spaces().isEmpty()).map(Facility::id).toList();
    return new Diary(
        spaces.taken(unit, standing, windows, clock.instant()).stream()
            .filter(row -> !except.contains(row.booking()))
            .toList(),
        stock.away(unit, counted, windows, clock.instant()).stream()
            .filter(row -> !except.contains(row.booking()))
            .toList());
  }

  private static Duration longestTurnRound(Wanted wanted) {
    return wanted.picks().stream()
        .map(pick -> pick.facility().turnRound())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
