package id.sarpras.speed;

import static id.sarpras.speed.Report.goal;
import static id.sarpras.speed.Report.number;

import id.sarpras.speed.Recorder.Sent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Requests entered at the desk, each with a booking: the whole form through HTTP by officers who
/// are signed in, and beside it pgbench that writes the same rows in as many transactions.
final class Bookings {

  private static final int CONNECTIONS = 16;

  /// Rooms for the requests; those after them for pgbench.
  private static final int FIRST_ROOM = DayView.ROOMS + 1;

  static final String FORM = "/petugas/permohonan/baru";
  private static final String PASSWORD = "pengukuran-meja-depan";
  private static final LocalDate SAMPLE_DAY = Filling.FIRST_DAY.plusDays(200);
  private static final LocalTime SAMPLE_TIME = LocalTime.of(22, 0);
  private static final LocalTime OPENS = LocalTime.of(6, 0);
  private static final Pattern ID = Pattern.compile("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'");
  private static final Pattern REFERENCE = Pattern.compile("'P-\\d{4}-\\d+'");
  private static final Pattern HASH = Pattern.compile("'\\\\x[0-9a-f]{64}'");
  private static final Pattern INSTANT =
      Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?\\+00'");

  /// What stays the same with each request.
  private static final String KNOWN =
      """
      SELECT string_agg(id::text, ' ')
      FROM (SELECT id FROM service_unit UNION SELECT id FROM service UNION SELECT id FROM officer) same
      """;

  private static final String DESK =
      """
      INSERT INTO officer (unit_id, id, username, name, position, password_hash, active)
        SELECT id, md5('desk')::uuid, 'meja', 'Petugas Meja Depan', '', '%s', true FROM service_unit;
      INSERT INTO officer_role (unit_id, officer_id, role)
        SELECT id, md5('desk')::uuid, 'FRONT_DESK' FROM service_unit
      """;

  private Bookings() {}

  /// Somebody at the desk.
  static void fill(Database database) throws SQLException {
    database.run(DESK.formatted(new BCryptPasswordEncoder(4).encode(PASSWORD)));
  }

  /// What one request at the desk writes, for pgbench: the same statements in as many
  /// transactions, with other ids, another room for each client and another time each time.
  static String script(Recorder recorder, Product product) throws Exception {
    Client desk = signedIn(product);
    String token = desk.token(FORM);
    Map<String, String> fields = sample(token);
    List<Sent> sent =
        recorder.during(() -> desk.send(FORM, fields)).stream()
            .filter(one -> one.writes() || one.endsTransaction())
            .toList();
    return "\\set i :i + 1\n" + transactions(sent, recorder.database());
  }

  private static String transactions(List<Sent> sent, Database database) throws SQLException {
    String known = database.ask(KNOWN);
    var names = new HashMap<String, String>();
    var script = new StringBuilder();
    var writes = new ArrayList<Sent>();
    for (Sent one : sent) {
      if (one.writes()) {
        writes.add(one);
      } else if (!writes.isEmpty()) {
        script.append("BEGIN;\n");
        script.append(Script.of(writes, value -> other(value, known, names)));
        script.append("COMMIT;\n");
        writes.clear();
      }
    }
    return script.toString();
  }

  /// The value that pgbench writes where the program wrote another.
  private static String other(
      String value, String known, Map<String, String> names) {
    if (value.startsWith("'{") && ID.matcher(value.replaceAll("[{}]", "")).matches()) {
      return "ARRAY[%s]".formatted(other(value.replaceAll("[{}]", ""), known, names));
    }
    if (value.equals(room("room", 1))) {
      return "md5('room' || (:client_id + %d))::uuid".formatted(FIRST_ROOM + CONNECTIONS);
    }
    if (value.equals(room("space", 1))) {
      return "md5('space' || (:client_id + %d))::uuid".formatted(FIRST_ROOM + CONNECTIONS);
    }
    if (ID.matcher(value).matches() && !known.contains(value.substring(1, 37))) {
      String name = names.computeIfAbsent(value, id -> "k" + names.size());
      return "md5('%s ' || :client_id || ' ' || :i)::uuid".formatted(name);
    }
    if (REFERENCE.matcher(value).matches()) {
      return "('P-' || :client_id || '-' || :i)";
    }
    if (HASH.matcher(value).matches()) {
      return "sha256(convert_to(:client_id || '-' || :i, 'UTF8'))";
    }
    return time(value);
  }

  private static String room(String kind, int number) {
    return "'" + UUID.fromString(md5(kind + number)) + "'";
  }

  /// As the database makes an id of a text.
  static String md5(String text) {
    try {
      String hex =
          java.util.HexFormat.of()
              .formatHex(
                  java.security.MessageDigest.getInstance("MD5")
                      .digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Times of the use move on by half an hour; all others stay.
  private static String time(String value) {
    var written = INSTANT.matcher(value);
    if (!written.matches()) {
      return value;
    }
    Instant sample = Instant.parse(written.group(1) + "T" + written.group(2) + "Z");
    Instant begin = SAMPLE_DAY.atTime(SAMPLE_TIME).toInstant(ZoneOffset.ofHours(7));
    long after = Duration.between(begin, sample).toSeconds();
    return after < 0 || after > 3600
        ? value
        : "(timestamptz '2040-01-01 00:00+00' + (:i)::int * interval '30 minutes' + interval '%d seconds')"
            .formatted(after);
  }

  static void measure(Product product, Database database, String script, Report report)
      throws Exception {
    Filling.rooms(database, "Ruang Uji", FIRST_ROOM, FIRST_ROOM + 2 * CONNECTIONS - 1);
    List<LocalDate> days = workingDays(database);
    var desks = new ArrayList<Client>();
    var tokens = new ArrayList<String>();
    for (int c = 0; c < CONNECTIONS; c++) {
      desks.add(signedIn(product));
      tokens.add(desks.get(c).token(FORM));
    }
    List<String> cookies = desks.stream().map(Client::cookies).toList();
    var load = new HttpLoad(product.port(), CONNECTIONS);
    var begun = new long[CONNECTIONS];
    HttpLoad.Requests requests =
        (connection, ignored) -> {
          long n = begun[connection]++;
          Map<String, String> fields =
              fields(
                  FIRST_ROOM + connection,
                  days.get((int) (n % days.size())),
                  OPENS.plusMinutes(30 * (n / days.size())));
          fields.put("_csrf", tokens.get(connection));
          return HttpLoad.post(FORM, cookies.get(connection), Client.body(fields));
        };
    load.warm(requests, 303);
    var rounds = new ArrayList<Rate>();
    double rows = 0;
    for (int round = 0; round < 3; round++) {
      rounds.add(load.during(Duration.ofSeconds(6), requests, 303));
      rows += database.pgbench(script, CONNECTIONS, 6, round * 1_000_000) / 3;
    }
    Rate acknowledged = Rate.mean(rounds);
    double ratio = acknowledged.perSecond() / rows;
    report.add(
        "bookings acknowledged, 16 connections",
        number(acknowledged.perSecond()) + "/s, p99 " + number(acknowledged.p99()) + " ms",
        number(rows) + "/s the same rows, pgbench",
        number(ratio),
        goal(ratio >= 0.5, "0.5"));
  }

  /// An officer at the desk.
  static Client signedIn(Product product) {
    var client = new Client(product.port());
    client.post("/masuk", "/masuk", Map.of("nama", "meja", "sandi", PASSWORD));
    return client;
  }

  /// A request beside all others.
  static Map<String, String> sample(String token) {
    Map<String, String> fields = fields(1, SAMPLE_DAY, SAMPLE_TIME);
    fields.put("_csrf", token);
    return fields;
  }

  /// What the officer types; half an hour less the turn-round.
  private static Map<String, String> fields(int room, LocalDate day, LocalTime from) {
    var fields = new HashMap<String, String>();
    fields.put("kiriman", UUID.randomUUID().toString());
    fields.put("bahasaTamu", "id");
    fields.put("nama", "Panitia Lomba Debat");
    fields.put("instansi", "SMA Negeri 3 Pontianak");
    fields.put("telepon", "081234567890");
    fields.put("email", "");
    fields.put("keperluan", "Lomba debat antarsekolah");
    fields.put("orang", "15");
    fields.put("ruang", md5("room" + room));
    fields.put("tanggal", day.toString());
    fields.put("mulai", from.toString());
    fields.put("selesai", from.plusMinutes(15).toString());
    fields.put("nomorSurat", "421/15/SMAN3/2026");
    fields.put("tanggalSurat", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
    fields.put("pengirim", "Kepala SMA Negeri 3");
    fields.put("perihal", "Permohonan peminjaman ruang");
    return fields;
  }

  private static List<LocalDate> workingDays(Database database) throws SQLException {
    String holidays = database.ask("SELECT string_agg(day::text, ' ') FROM holiday");
    return IntStream.range(0, 360)
        .mapToObj(Filling.FIRST_DAY::plusDays)
        .filter(day -> !holidays.contains(day.toString()))
        .toList();
  }
}
