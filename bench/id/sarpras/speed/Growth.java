package id.sarpras.speed;

import static id.sarpras.speed.Report.goal;
import static id.sarpras.speed.Report.number;
import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import id.sarpras.speed.Recorder.Sent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// What stays equally quick when the office has had 500 rooms for years: the same pages at 100,000
/// and at 10 million occupied times. Both are loaded with triggers and foreign keys at rest, and
/// with the index of the exclusion built as an index, since a constraint would search it once for
/// each of ten million rows.
final class Growth {

  private static final int ROOMS = 500;
  private static final int A_DAY = 4;
  private static final int DAYS_AHEAD = 50;

  /// Fewer only to try the bench itself: `-Dspeed.days=100`.
  private static final int DAYS_IN_ALL = Integer.getInteger("speed.days", 5_000);

  /// Cases with one booking each: so many for each day, of the latest fiftieth part of the days.
  private static final int CASES_A_DAY = 200;

  private static final int WARM = 200;

  private static final Path PLANS = Path.of("target", "bench", "plans.txt");

  /// Two hours in which a quarter of the rooms are taken, for thirty people.
  private static final String SEARCH =
      "/cari?ruang=bebas&orang=30&mulai=08:00&selesai=10:00&tanggal="
          + Filling.FIRST_DAY.plusDays(7);

  /// Ids that rise with n, as those of the program rise with time.
  private static final String RISEN =
      """
      CREATE FUNCTION risen(kind int, n int) RETURNS uuid IMMUTABLE LANGUAGE sql
        RETURN ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
      """;

  /// Case 77.
  private static final String SAMPLE = "01900001-0000-7000-8000-00000000004d";

  private static final String CASES =
      """
      INSERT INTO facility_request
        (unit_id, id, service_id, standard_version, reference, submission_id, tracking_hash, door, language, state, step,
         revision, applicant, organisation, phone, email, purpose, people, letter_number, letter_date, letter_sender,
         letter_subject, received_at, due_at, provisional, calendar_version)
        SELECT r.unit_id, risen(1, n), r.service_id, r.standard_version, 'P-2000-' || n,
               gen_random_uuid(), sha256(convert_to('case' || n, 'UTF8')), r.door, r.language, 'APPROVED', r.step,
               r.revision, 'Pemohon ' || n, r.organisation, r.phone, r.email, r.purpose, r.people, r.letter_number,
               r.letter_date, r.letter_sender, r.letter_subject, r.received_at - n * interval '1 minute', r.due_at,
               r.provisional, r.calendar_version
        FROM (SELECT * FROM facility_request WHERE reference NOT LIKE 'P-2000-%%' LIMIT 1) r, generate_series(%1$d, %2$d) n;
      INSERT INTO booking (unit_id, id, request_id, number, needed, state)
        SELECT id, risen(2, n), risen(1, n), 1,
               tstzrange(timestamptz '2000-01-01' + n * interval '10 minutes',
                         timestamptz '2000-01-01' + n * interval '10 minutes' + interval '1 hour'), 'RETURNED'
        FROM service_unit, generate_series(%1$d, %2$d) n;
      INSERT INTO booking_item (unit_id, booking_id, place, facility_id, quantity, layout, driver)
        SELECT id, risen(2, n), 1, md5('room' || (n %% 500 + 1))::uuid, 1, '', false
        FROM service_unit, generate_series(%1$d, %2$d) n;
      INSERT INTO request_notified (unit_id, request_id, channel, at)
        SELECT r.unit_id, r.id, 'PAGE', r.received_at + interval '1 minute'
        FROM facility_request r LEFT JOIN request_notified t ON (t.unit_id, t.request_id) = (r.unit_id, r.id)
        WHERE r.reference LIKE 'P-2000-%%' AND t.request_id IS NULL
      """;
  private static final String COUNTS =
      """
      INSERT INTO schedule_version (unit_id, day, space_id, version)
        SELECT u.id, date '%3$s' + d, md5('space' || n)::uuid, %4$d
        FROM service_unit u, generate_series(1, 500) n, generate_series(%1$d, %2$d) d
      """;

  private Growth() {}

  static void measure(Path data, Report report) throws Exception {
    try (Product product = Product.start(Product.Way.PREPARED, data)) {
      Database database = Database.of(product);
      Filling.rooms(database, "Ruang", 1, ROOMS);
      Bookings.fill(database);
      Recorder.of(product).prepare();
    }
    Files.writeString(PLANS, "");
    try (Product product = Product.start(Product.Way.PREPARED, data)) {
      Database database = Database.of(product);
      Client desk = Bookings.signedIn(product);
      desk.send(Bookings.FORM, Bookings.sample(desk.token(Bookings.FORM)));
      database.run(RISEN);
      load(database, 0, DAYS_AHEAD - 1);
      Recorder recorder = Recorder.of(product);
      Map<String, String> pages = pages(desk);
      Map<String, List<Sent>> queries = new LinkedHashMap<>();
      for (var page : pages.entrySet()) {
        queries.put(
            page.getKey(),
            recorder.during(() -> desk.get(page.getValue())).stream().filter(Sent::reads).toList());
      }
      recorder.end();
      for (int i = 0; i < WARM; i++) { // else the JVM's growing up is in the first of two times
        for (String page : pages.values()) {
          desk.get(page);
        }
      }
      Map<String, Double> small = times(desk, pages, database, queries, "100,000");
      long seconds = load(database, DAYS_AHEAD - DAYS_IN_ALL, -1);
      Map<String, Double> big = times(desk, pages, database, queries, "10 million");
      small.forEach(
          (what, before) -> {
            double after = requireNonNull(big.get(what));
            report.add(
                what + ", 10 million",
                number(after) + " ms",
                number(before) + " ms at 100,000",
                number(after / before),
                goal(after / before <= 1.3, "1.3"));
          });
      report.add("loading them", seconds + " s", "", "", "");
    }
  }

  /// What is looked at.
  private static Map<String, String> pages(Client desk) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("day of 500 rooms", "/jadwal?tanggal=" + Filling.FIRST_DAY.plusDays(7));
    if (desk.has("/cari")) {
      pages.put("search of 500 rooms", SEARCH);
    }
    pages.put("case", "/petugas/permohonan/" + SAMPLE);
    return pages;
  }

  /// What is taken on these days beside as many days of cases, since neither needs the other; then
  /// one index beside the others.
  private static long load(Database database, int first, int last) throws Exception {
    long begin = System.nanoTime();
    int cases = CASES_A_DAY * (DAYS_AHEAD - 1 - last);
    together(
        () ->
            atRest(
                database,
                "ALTER TABLE occupancy DROP CONSTRAINT IF EXISTS never_twice",
                "DROP INDEX IF EXISTS never_twice",
                "DROP INDEX occupancy_during",
                "DROP INDEX occupancy_booking",
                Filling.occupancy(1, ROOMS, first, last, A_DAY)),
        () ->
            atRest(
                database,
                COUNTS.formatted(first, last, Filling.FIRST_DAY, A_DAY),
                CASES.formatted(cases + 1, cases + CASES_A_DAY * (last - first + 1))));
    together(
        () ->
            atRest(
                database,
                "CREATE INDEX never_twice ON occupancy USING gist (unit_id, space_id, during)"),
        () ->
            atRest(
                database,
                "CREATE INDEX occupancy_during ON occupancy USING gist (unit_id, during)",
                "CREATE INDEX occupancy_booking ON occupancy (unit_id, booking_id)"));
    Filling.tidy(database);
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private static void together(Callable<Void> one, Callable<Void> other) throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : two.invokeAll(List.of(one, other))) {
        done.get();
      }
    }
  }

  /// With triggers and foreign keys at rest.
  private static Void atRest(Database database, String... statements) throws SQLException {
    try (Connection connection = database.superuser();
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute("SET maintenance_work_mem = '512MB'");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return null;
  }

  /// The middle time of each page, and of its queries alone; the plans go to a file.
  private static Map<String, Double> times(
      Client desk,
      Map<String, String> pages,
      Database database,
      Map<String, List<Sent>> queries,
      String size)
      throws Exception {
    var times = new LinkedHashMap<String, Double>();
    for (var page : pages.entrySet()) {
      times.put(page.getKey(), median(60, () -> desk.get(page.getValue())));
      times.put(
          page.getKey() + ", its queries alone",
          alone(database, requireNonNull(queries.get(page.getKey())), page.getKey() + " at " + size));
    }
    return times;
  }

  private static double alone(Database database, List<Sent> queries, String title)
      throws Exception {
    var plans = new StringBuilder("==== " + title + "\n\n");
    var statements = new ArrayList<PreparedStatement>();
    try (HikariDataSource application = database.application();
        Connection connection = application.getConnection()) {
      for (Sent query : queries) {
        String sql = Script.of(List.of(query), value -> value);
        plans.append(sql).append('\n');
        try (var statement = connection.createStatement();
            var plan = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
          while (plan.next()) {
            plans.append(plan.getString(1)).append('\n');
          }
        }
        plans.append('\n');
        statements.add(connection.prepareStatement(sql));
      }
      Files.writeString(PLANS, Files.readString(PLANS) + plans);
      return median(
          60,
          () -> {
            for (PreparedStatement statement : statements) {
              try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                  rows.getObject(1);
                }
              }
            }
          });
    }
  }

  private static double median(int times, Recorder.Deed deed) throws Exception {
    var nanos = LongStream.builder();
    for (int i = -times / 2; i < times; i++) {
      long begin = System.nanoTime();
      deed.run();
      if (i >= 0) {
        nanos.add(System.nanoTime() - begin);
      }
    }
    return nanos.build().sorted().skip(times / 2).findFirst().orElseThrow() / 1e6;
  }
}
