package id.sarpras.complaint;

import static java.util.Objects.requireNonNull;

import id.sarpras.Sarpras;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Passwords;
import id.sarpras.identity.Role;
import id.sarpras.platform.database.DatabaseAccess;
import id.sarpras.platform.database.Sides;
import id.sarpras.shared.Actor;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import id.sarpras.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Measures board and search of a register of 100,000 complaints: the running program, over HTTP,
/// two officers at once, each signed in. Beside each page stands the time of its own queries of the
/// register without the program. `bin/register-bench` calls it; words after it choose the cases.
final class RegisterBench {

  /// A page, asked for again and again with other words.
  private record Case(String name, String who, IntFunction<String> path) {}

  /// Times in nanoseconds, in their order.
  private record Times(long[] sorted) {

    double millis(double share) {
      return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
  }

  private static final int REQUESTS = 500;
  private static final int WARM_UP = 150;
  private static final int CLIENTS = 2;
  private static final int ALONE = 200;
  private static final String PASSWORD = "pengukuran-register";
  private static final Path PLANS = Path.of("target", "register-plans.txt");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final List<Case> CASES =
      List.of(
          new Case("board, first page", "siska", i -> "/petugas/pengaduan"),
          new Case("register, first page", "siska", i -> register("")),
          new Case("register, page 21", "siska", i -> register("&halaman=20")),
          new Case("a rare word", "siska", i -> words(nth(RegisterFilling.RARE, i))),
          new Case("a common word", "siska", i -> words(nth(RegisterFilling.COMMON, i))),
          new Case(
              "two common words", "siska", i -> words(nth(RegisterFilling.COMMON, i) + " lampu")),
          new Case(
              "common and rare", "siska", i -> words("petugas " + nth(RegisterFilling.RARE, i))),
          new Case("common, page 21", "siska", i -> words("petugas") + "&halaman=20"),
          new Case("a word of no case", "siska", i -> words("xilofon" + i)),
          new Case(
              "a number",
              "siska",
              i -> words("A-%d-%05d".formatted(2022 + i % 5, i * 37 % 20_000))),
          new Case("a telephone number", "siska", i -> words(RegisterFilling.phone(i * 197))),
          new Case("a name", "siska", i -> words(RegisterFilling.name(i))),
          new Case("half a name", "siska", i -> words(RegisterFilling.name(i).split(" ")[0])),
          new Case("an address", "siska", i -> words("pelapor" + i * 199 + "@contoh.id")),
          new Case("channel and state", "siska", i -> register("&kanal=FAX&keadaan=OUT_OF_SCOPE")),
          new Case(
              "class and period",
              "siska",
              i -> register("&kelas=NORMATIVE&dari=2023-03-01&sampai=2023-03-31")),
          new Case("what waits for the head", "siska", i -> register("&keadaan=PROPOSED")),
          new Case("supervisory", "siska", i -> register("&kelas=SUPERVISORY")),
          new Case(
              "a word in a month",
              "siska",
              i -> words("petugas") + "&dari=2024-05-01&sampai=2024-05-31"),
          new Case("a word and a state", "siska", i -> words("dispensasi") + "&keadaan=REGISTERED"),
          new Case("handler: register", "rina", i -> register("")),
          new Case("handler: common word", "rina", i -> words(nth(RegisterFilling.COMMON, i))),
          new Case("nobody's desk: register", "dodi", i -> register("")),
          new Case("work list of 1,400", "siska", i -> "/petugas"));

  private final ConfigurableApplicationContext program;
  private final Overheard overheard;
  private final DatabaseAccess database;
  private final DataSource connections;
  private final String address;

  private RegisterBench(
      ConfigurableApplicationContext program, Overheard overheard, DatabaseAccess database) {
    this.program = program;
    this.overheard = overheard;
    this.database = database;
    this.connections = Sides.application(database, CLIENTS);
    this.address = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
  }

  static void main(String[] wanted) throws Exception {
    DatabaseAccess database = TestDatabase.fresh().access();
    var overheard = new Overheard();
    try (ConfigurableApplicationContext program =
        new SpringApplicationBuilder(Sarpras.class)
            .initializers(
                (GenericApplicationContext context) ->
                    context.registerBean(Overheard.class, () -> overheard))
            .run(
                "--server.port=0",
                "--sarpras.database.url=" + database.url(),
                "--sarpras.database.user=" + database.user(),
                "--sarpras.database.password=" + database.password(),
                "--sarpras.data-dir=target/register-bench",
                "--sarpras.jobs.poll=1h")) {
      var bench = new RegisterBench(program, overheard, database);
      bench.fill();
      bench.measure(Set.of(wanted));
    }
    System.exit(0);
  }

  private void fill() throws SQLException, IOException {
    Instant begin = Instant.now();
    var standards = program.getBean(Standards.class);
    UnitId unit = standards.home().id();
    Officer siska = officer(unit, "siska", Role.COMPLAINT_OFFICER);
    Officer rina = officer(unit, "rina", Role.FRONT_DESK);
    officer(unit, "dodi", Role.FRONT_DESK);
    var team = new Team(Teams.next(), "Tim Sarana", Set.of(rina.id()));
    program.getBean(Teams.class).put(unit, team, siska.actor());
    try (Connection connection = connect()) {
      new RegisterFilling(
              standards.inForce(unit).getFirst(),
              program.getBean(TrackingCodes.class),
              siska,
              List.of(siska, rina),
              team.id(),
              program.getBean(InstantSource.class).instant())
          .fill(connection);
      System.out.println(machine(connection));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d complaints, %,d of them open, written in %d s%n",
        RegisterFilling.COMPLAINTS,
        RegisterFilling.OPEN,
        Duration.between(begin, Instant.now()).toSeconds());
  }

  private Officer officer(UnitId unit, String username, Role role) {
    Officer officer =
        program
            .getBean(Officers.class)
            .add(unit, username, username, "", Set.of(role), new Actor.Program())
            .orElseThrow();
    program.getBean(Passwords.class).set(officer, PASSWORD);
    return officer;
  }

  private void measure(Set<String> wanted) throws Exception {
    Files.createDirectories(PLANS.getParent());
    Files.writeString(PLANS, "");
    System.out.printf(
        "%n%-26s %8s %8s %8s %10s %10s %7s%n",
        "milliseconds", "p50", "p95", "p99", "SQL p50", "SQL p95", "ratio");
    var people =
        Map.of("siska", signedIn("siska"), "rina", signedIn("rina"), "dodi", signedIn("dodi"));
    for (Case one : CASES) {
      if (wanted.isEmpty() || wanted.stream().anyMatch(one.name()::contains)) {
        measure(one, requireNonNull(people.get(one.who())));
      }
    }
    System.out.println("\nThe plans: " + PLANS);
  }

  private void measure(Case one, List<HttpClient> clients) throws Exception {
    requests(one, clients, WARM_UP);
    Times whole = requests(one, clients, REQUESTS);
    List<List<Overheard.Query>> queries =
        Stream.iterate(0, i -> i + 1)
            .limit(20)
            .map(i -> overheard.during(() -> get(clients.getFirst(), one.path().apply(i))))
            .toList();
    Times alone = alone(queries);
    System.out.printf(
        Locale.ROOT,
        "%-26s %8.1f %8.1f %8.1f %10.1f %10.1f %7.2f%n",
        one.name(),
        whole.millis(0.5),
        whole.millis(0.95),
        whole.millis(0.99),
        alone.millis(0.5),
        alone.millis(0.95),
        whole.millis(0.5) / alone.millis(0.5));
    writePlans(one, queries.getFirst());
  }

  /// Some requests by all clients at once.
  private Times requests(Case one, List<HttpClient> clients, int count) throws Exception {
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      var work = new ArrayList<Callable<long[]>>();
      for (int c = 0; c < clients.size(); c++) {
        int offset = c;
        work.add(
            () -> {
              var times = new long[count / clients.size()];
              for (int i = 0; i < times.length; i++) {
                String path = one.path().apply(i * clients.size() + offset);
                long begin = System.nanoTime();
                get(clients.get(offset), path);
                times[i] = System.nanoTime() - begin;
              }
              return times;
            });
      }
      return times(all(threads.invokeAll(work)));
    }
  }

  /// The queries of a page without the page, by as many connections as there were clients.
  private Times alone(List<List<Overheard.Query>> queries) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var work = new ArrayList<Callable<long[]>>();
      for (int c = 0; c < CLIENTS; c++) {
        work.add(
            () -> {
              var times = new long[ALONE / CLIENTS];
              try (Connection connection = connections.getConnection()) {
                for (int i = -10; i < times.length; i++) {
                  long begin = System.nanoTime();
                  for (Overheard.Query query : queries.get((i + 10) % queries.size())) {
                    query.ask(connection);
                  }
                  times[Math.max(i, 0)] = System.nanoTime() - begin;
                }
              }
              return times;
            });
      }
      return times(all(threads.invokeAll(work)));
    }
  }

  private void writePlans(Case one, List<Overheard.Query> queries) throws Exception {
    var text = new StringBuilder("==== " + one.name() + " (" + one.who() + ")\n\n");
    try (Connection connection = connections.getConnection()) {
      for (Overheard.Query query : queries) {
        text.append(query.sql().strip()).append("\n\n").append(query.plan(connection)).append('\n');
      }
    }
    Files.writeString(PLANS, Files.readString(PLANS) + text);
  }

  private List<HttpClient> signedIn(String username) {
    return Stream.generate(() -> signIn(username)).limit(CLIENTS).toList();
  }

  private HttpClient signIn(String username) {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var token = TOKEN.matcher(get(client, "/masuk"));
    if (!token.find()) {
      throw new IllegalStateException("The sign-in page has no token");
    }
    String form =
        "nama=%s&sandi=%s&_csrf=%s".formatted(username, PASSWORD, encoded(token.group(1)));
    send(
        client,
        HttpRequest.newBuilder(URI.create(address + "/masuk"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        303);
    return client;
  }

  private String get(HttpClient client, String path) {
    return send(client, HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
  }

  private static String send(HttpClient client, HttpRequest request, int status) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != status) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static String machine(Connection connection) throws SQLException, IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse("unknown processor");
    return "%d x %s, Java %s, PostgreSQL %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor,
            Runtime.version(),
            connection.getMetaData().getDatabaseProductVersion());
  }

  private static long[] all(List<Future<long[]>> parts) throws Exception {
    var all = LongStream.builder();
    for (Future<long[]> part : parts) {
      Arrays.stream(part.get()).forEach(all::add);
    }
    return all.build().toArray();
  }

  private static Times times(long[] all) {
    Arrays.sort(all);
    return new Times(all);
  }

  private static String register(String filter) {
    return "/petugas/pengaduan?semua=ya" + filter;
  }

  private static String words(String words) {
    return register("&cari=" + encoded(words));
  }

  private static String nth(List<String> some, int i) {
    return some.get(i % some.size());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
