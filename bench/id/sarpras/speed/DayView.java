package id.sarpras.speed;

import static id.sarpras.speed.Report.goal;
import static id.sarpras.speed.Report.number;

import id.sarpras.speed.Recorder.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The day of all rooms: 20 rooms with 10 bookings each, every day of a year.
final class DayView {

  static final int ROOMS = 20;
  static final int A_DAY = 10;
  static final int DAYS = 365;
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 3;
  private static final LocalDate FIRST = Filling.FIRST_DAY;
  private static final LocalDate SAMPLE = FIRST.plusDays(100);

  private DayView() {}

  /// What the page asks the database, for pgbench.
  static String script(Recorder recorder, Client guest) throws Exception {
    List<Sent> sent =
        recorder.during(() -> guest.get("/jadwal?tanggal=" + SAMPLE)).stream()
            .filter(Sent::reads)
            .toList();
    var midnight = SAMPLE.atStartOfDay(ZoneOffset.ofHours(7)).toInstant();
    Map<String, String> others =
        Map.of(
            "'" + SAMPLE + "'", "(date '" + FIRST + "' + (:d)::int)",
            logged(midnight), at(midnight),
            logged(midnight.plus(Duration.ofDays(1))), at(midnight.plus(Duration.ofDays(1))));
    return "\\set d random(0, %d)\n".formatted(DAYS - 1) + Script.of(sent, others);
  }

  private static String logged(Instant instant) {
    return "'" + instant.toString().replace("T", " ").replace("Z", "+00") + "'";
  }

  private static String at(Instant sample) {
    return "(timestamptz '%s' + ((:d)::int - 100) * interval '1 day')".formatted(sample);
  }

  static void measure(Product product, Database database, String script, Report report)
      throws Exception {
    var load = new HttpLoad(product.port(), CONNECTIONS);
    HttpLoad.Requests days = (c, n) -> HttpLoad.get(path(n * CONNECTIONS + c));
    load.warm(days, 200);
    database.pgbench(script, CONNECTIONS, 3, 0);
    // in turns, so that what else the machine does meets both
    double queries = 0;
    var rounds = new ArrayList<Rate>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(load.during(Duration.ofSeconds(6), days, 200));
      queries += database.pgbench(script, CONNECTIONS, 6, 0) / ROUNDS;
    }
    Rate pages = Rate.mean(rounds);
    double ratio = pages.perSecond() / queries;
    report.add(
        "day of all rooms, 8 connections",
        number(pages.perSecond()) + " pages/s",
        number(queries) + "/s its own queries, pgbench",
        number(ratio),
        goal(ratio >= 0.5, "0.5"));
    report.add(
        "against a page rate of 1/80 of the queries",
        number(pages.perSecond()) + " pages/s",
        number(queries / 80) + " pages/s",
        number(ratio * 80),
        goal(ratio * 80 >= 40, "40"));
    report.add(
        "its slowest of a hundred (p99)",
        number(pages.p99()) + " ms",
        "p50 " + number(pages.p50()) + " ms",
        "",
        goal(pages.p99() < 30, "30 ms"));
    Rate packed =
        load.during(
            Duration.ofSeconds(6), (c, n) -> HttpLoad.get(path(n * CONNECTIONS + c), "Accept-Encoding: gzip"), 200);
    report.add(
        "the same page compressed",
        number(packed.perSecond()) + " pages/s",
        number(pages.perSecond()) + " pages/s plain",
        number(packed.perSecond() / pages.perSecond()),
        "");
    String stamp = new Client(product.port()).stamp(path(0));
    Rate unchanged =
        load.during(
            Duration.ofSeconds(6), (c, n) -> HttpLoad.get(path(0), "If-None-Match: " + stamp), 304);
    report.add(
        "an unchanged page (304)",
        number(unchanged.perSecond()) + "/s, p99 " + number(unchanged.p99()) + " ms",
        number(pages.perSecond()) + " pages/s made",
        number(unchanged.perSecond() / pages.perSecond()),
        "");
  }

  private static String path(long i) {
    return "/jadwal?tanggal=" + FIRST.plusDays(i * 37 % DAYS);
  }
}
