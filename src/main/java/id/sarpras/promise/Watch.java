package id.sarpras.promise;

import id.sarpras.identity.OfficerId;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.promise.store.AlertStore;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Watches all promises that run and tells officers before they break. Each mark is told once to
/// each of them, whichever node sees it first: a row with its key is written in the same
/// transaction as the e-mail's job. Outside office hours only officers on duty are told; all others
/// are at the next opening, where the promise still runs. Whether a promise was kept is decided by
/// the instant at which it was settled, never here.
@Component
public class Watch {

  private final Promises promises;
  private final Superiors superiors;
  private final Calendars calendars;
  private final AlertStore store;
  private final Notifications notifications;
  private final Texts texts;
  private final InstantSource clock;
  private final List<Integer> thresholds;
  private final int restDays;
  private final String address;

  /// @param thresholds the percentages of the working time at which officers are told
  /// @param restDays after how many days they are told of a case that rests
  Watch(
      Promises promises,
      Superiors superiors,
      Calendars calendars,
      AlertStore store,
      Notifications notifications,
      Texts texts,
      InstantSource clock,
      @Value("${sarpras.watch.thresholds}") List<Integer> thresholds,
      @Value("${sarpras.watch.rest-days}") int restDays,
      @Value("${sarpras.address}") String address) {
    this.promises = promises;
    this.superiors = superiors;
    this.calendars = calendars;
    this.store = store;
    this.notifications = notifications;
    this.texts = texts;
    this.clock = clock;
    this.thresholds = thresholds.stream().sorted().toList();
    this.restDays = restDays;
    this.address = address;
  }

  /// Looks at every promise of a unit once, however many there are.
  ///
  /// @return how many promises somebody was told of
  @Transactional
  public int sweep(ServiceUnit unit) {
    Instant now = clock.instant();
    OfficeCalendar calendar = calendars.of(unit.id(), unit.zone());
    Map<OfficerId, AlertWay> ways = store.ways(unit.id());
    boolean isOpen = calendar.isOpen(now);
    List<OfficerId> onDuty = superiors.stillHere(unit.id(), onDuty(ways));
    if (!isOpen && onDuty.isEmpty()) {
      return 0;
    }
    var told = new LinkedHashMap<OfficerId, List<Alert>>();
    int count = 0;
    for (RunningPromise promise : promises.running(unit.id())) {
      List<OfficerId> awake = onDuty.stream().filter(promise.turn()::mayKnow).toList();
      if (!isOpen && awake.isEmpty()) {
        continue;
      }
      Optional<Alert> alert = raised(unit, calendar, promise, now, isOpen);
      if (alert.isPresent()) {
        count++;
        LocalDate today = LocalDate.ofInstant(now, unit.zone());
        boolean climbs = alert.get().mark() instanceof Mark.Late;
        for (OfficerId officer :
            isOpen ? superiors.of(unit.id(), promise.turn(), climbs, today) : awake) {
          if (store.send(unit.id(), alert.get(), officer)) {
            told.computeIfAbsent(officer, any -> new ArrayList<>()).add(alert.get());
          }
        }
      }
    }
    told.forEach((officer, alerts) -> mail(unit, Optional.ofNullable(ways.get(officer)), alerts));
    return count;
  }

  /// Writes down every mark that a promise has reached; where several are new, only the last is
  /// worth telling.
  private Optional<Alert> raised(
      ServiceUnit unit,
      OfficeCalendar calendar,
      RunningPromise promise,
      Instant now,
      boolean isOpen) {
    Optional<Alert> last = Optional.empty();
    for (Mark mark : reached(calendar, promise, now)) {
      var alert =
          new Alert(
              promise.subject(),
              mark,
              mark instanceof Mark.Resting
                  ? promise.stage().restsSince().orElseThrow()
                  : promise.stage().received(),
              promise.reference(),
              promise.title(),
              promise.path(),
              promise.deadline().due(),
              now,
              false);
      if (store.raise(unit.id(), alert, isOpen)) {
        last = Optional.of(alert);
      }
    }
    return last;
  }

  private List<Mark> reached(OfficeCalendar calendar, RunningPromise promise, Instant now) {
    Optional<Instant> rests = promise.stage().restsSince();
    if (rests.isPresent()) {
      boolean isLong = !rests.get().plus(Duration.ofDays(restDays)).isAfter(now);
      return isLong ? List.of(new Mark.Resting()) : List.of();
    }
    var reached = new ArrayList<Mark>();
    boolean isLate = promise.deadline().isMissedBy(now);
    double used = isLate ? 1 : promise.stage().used(calendar, now);
    thresholds.stream()
        .filter(percent -> used * 100 >= percent)
        .forEach(percent -> reached.add(new Mark.Used(percent)));
    if (isLate) {
      reached.add(new Mark.Late());
    }
    return reached;
  }

  private void mail(ServiceUnit unit, Optional<AlertWay> way, List<Alert> alerts) {
    Optional<EmailAddress> email = way.flatMap(AlertWay::email);
    if (email.isEmpty()) {
      return;
    }
    var language = Texts.INDONESIAN;
    var dates = new Dates(language, unit.zone());
    String lines =
        alerts.stream()
            .map(
                alert ->
                    texts.say(
                        language,
                        "alert.line",
                        alert.reference(),
                        alert.title(),
                        word(alert.mark()),
                        dates.dateTime(alert.due()),
                        address + alert.path()))
            .collect(Collectors.joining("\n\n"));
    notifications.tell(
        unit.id(),
        Ids.next(),
        Notice.of(
                language,
                texts.say(language, "alert.mail-title", alerts.size()),
                texts.say(language, "alert.mail", lines, address + "/petugas"))
            .by(Channel.EMAIL, email.get().value()));
  }

  private String word(Mark mark) {
    return switch (mark) {
      case Mark.Used(int percent) -> texts.say(Texts.INDONESIAN, "alert.used", percent);
      case Mark.Late late -> texts.say(Texts.INDONESIAN, "alert.LATE");
      case Mark.Resting resting -> texts.say(Texts.INDONESIAN, "alert.RESTING");
    };
  }

  private static List<OfficerId> onDuty(Map<OfficerId, AlertWay> ways) {
    return ways.entrySet().stream()
        .filter(entry -> entry.getValue().onDuty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
