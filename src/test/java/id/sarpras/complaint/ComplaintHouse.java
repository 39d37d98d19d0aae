package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.calendar.CalendarLaw;
import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.store.OfficerStore;
import id.sarpras.page.House;
import id.sarpras.page.Surroundings;
import id.sarpras.page.Viewer;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.FirstStart;
import id.sarpras.standard.Standards;
import id.sarpras.testing.Complainants;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// An office that answers complaints, on a real database, with a clock that the test ticks. Siska
/// is the complaint-handling official, Hendra the head, Rina works at the front desk.
final class ComplaintHouse implements AutoCloseable {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");

  /// What works together, without pages and jobs.
  @ComponentScan(
      basePackages = {
        "id.sarpras.complaint",
        "id.sarpras.notification",
        "id.sarpras.workingtime",
        "id.sarpras.letter",
        "id.sarpras.promise",
        "id.sarpras.audit",
        "id.sarpras.page",
        "id.sarpras.standard.store",
        "id.sarpras.calendar.store"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {
                ".*\\.web\\..*",
                ".*\\.job\\..*",
                ".*Controller",
                ".*\\.page\\.Language",
                ".*Test.*"
              }))
  @Import({
    Standards.class,
    FirstStart.class,
    Officers.class,
    OfficerStore.class,
    CalendarLaw.class
  })
  static class Office {

    @Bean
    static PropertySourcesPlaceholderConfigurer settings() {
      var given = new Properties();
      given.putAll(
          Map.of(
              "sarpras.address", "http://localhost",
              "sarpras.complaints.proof-bits", "17",
              "sarpras.complaints.proof-wait", "20s",
              "sarpras.complaints.inspectorate-silence", "14d",
              "sarpras.watch.thresholds", "50,80",
              "sarpras.watch.rest-days", "7"));
      var settings = new PropertySourcesPlaceholderConfigurer();
      settings.setProperties(given);
      return settings;
    }

    @Bean
    SchedulerClient jobs(DataSource database) {
      return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    }

    @Bean
    TrackingCodes codes() {
      return new TrackingCodes(new byte[32]);
    }

    @Bean
    Vault vault() {
      return new Vault(Map.of(1, new byte[32]));
    }

    @Bean
    ConversionService conversionService() {
      return ApplicationConversionService.getSharedInstance();
    }

    @Bean
    Surroundings nobodyAround() {
      return new Surroundings() {
        @Override
        public House house() {
          return new House("Provinsi", "Biro Umum", WIB, false);
        }

        @Override
        public Optional<Viewer> viewer() {
          return Optional.empty();
        }
      };
    }

    @Bean
    Complainants complainants(ComplaintIntake intake, InstantSource clock) {
      return new Complainants(intake, clock);
    }
  }

  final TestDatabase database = TestDatabase.fresh();
  final TestHouse house;
  final UnitId unit;
  final ComplaintDesk desk;
  final Answers answers;
  final Dialogue dialogue;
  final Secrecy secrecy;
  final Register register;
  final Complaints complaints;
  final Officer siska;
  final Officer hendra;
  final Officer rina;

  private ComplaintHouse(Instant now) {
    house = new TestHouse(database, now, Office.class);
    unit = house.get(FirstStart.class).unit().id();
    desk = house.get(ComplaintDesk.class);
    answers = house.get(Answers.class);
    dialogue = house.get(Dialogue.class);
    secrecy = house.get(Secrecy.class);
    register = house.get(Register.class);
    complaints = house.get(Complaints.class);
    siska = officer("Siska Maharani, S.Sos.", Role.COMPLAINT_OFFICER);
    hendra = officer("Drs. H. Hendra Gunawan, M.Si.", Role.BUREAU_HEAD);
    rina = officer("Rina Puspita", Role.FRONT_DESK);
  }

  /// The office at a time of the wall clock there.
  static ComplaintHouse at(String local) {
    return new ComplaintHouse(instant(local));
  }

  static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }

  void clock(String local) {
    house.set(instant(local));
  }

  <T> T get(Class<T> component) {
    return house.get(component);
  }

  Complainants.Grievance aComplaint() {
    return house.get(Complainants.class).aComplaint();
  }

  Officer officer(String name, Role... roles) {
    return house
        .get(Officers.class)
        .add(
            unit,
            "o" + Ids.next().toString().replace("-", ""),
            name,
            "",
            Set.of(roles),
            new Actor.Program())
        .orElseThrow();
  }

  Complaint now(ComplaintId id) {
    return house.get(ComplaintStore.class).find(unit, id).orElseThrow();
  }

  int revision(ComplaintId id) {
    return now(id).revision();
  }

  ComplaintFile file(ComplaintId id) {
    return complaints.file(now(id));
  }

  /// When it is due, on the wall clock of the office.
  LocalDateTime due(ComplaintId id) {
    return LocalDateTime.ofInstant(now(id).deadline().due(), WIB);
  }

  /// The official classifies it.
  void classified(ComplaintId id, String code) {
    assertThat(desk.classify(siska, id, revision(id), code, "", "Setelah dibaca lagi"))
        .isEqualTo(new Outcome.Done());
  }

  /// A light one that waits on the official's desk.
  ComplaintId light() {
    ComplaintId id = aComplaint().made();
    classified(id, "LIGHT");
    return id;
  }

  Outcome answered(Officer by, ComplaintId id) {
    return answers.answer(by, id, revision(id), "Sudah dibersihkan.");
  }

  /// The deeds written down of a case, the first first.
  List<String> deeds(ComplaintId id) {
    return database
        .sql()
        .sql("SELECT action FROM audit_entry WHERE subject_id = :id ORDER BY id")
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  /// Titles of what the complainant was told, the first first.
  List<String> told(ComplaintId id) {
    return database
        .sql()
        .sql("SELECT title FROM notice WHERE subject_id = :id ORDER BY id")
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  /// Does things at the same moment, each on a thread and a connection of its own.
  @SafeVarargs
  static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
    var together = new CyclicBarrier(deeds.length);
    try (var threads = Executors.newFixedThreadPool(deeds.length)) {
      var running =
          Stream.of(deeds)
              .map(
                  deed ->
                      threads.submit(
                          () -> {
                            together.await();
                            return deed.call();
                          }))
              .toList();
      var done = new ArrayList<T>();
      for (var one : running) {
        done.add(one.get());
      }
      return done;
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
