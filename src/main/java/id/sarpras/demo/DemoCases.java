package id.sarpras.demo;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.request.Applicant;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Need;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A few weeks of requests: most answered in time, some late, and some on the desk today in every
/// state.
@Component
@Profile("demo")
class DemoCases {

  /// The house in which they happen.
  record Stage(
      ServiceUnit unit,
      ServiceStandard standard,
      OfficeCalendar calendar,
      List<Facility> rooms,
      Map<String, Officer> cast) {}

  private record Guest(String name, String organisation, String purpose, int people) {}

  private static final List<Guest> GUESTS =
      List.of(
          new Guest(
              "Siti Rahmawati", "SMA Negeri 3 Pontianak", "Lomba debat bahasa antar-SMA", 110),
          new Guest("Ahmad Fauzi", "Karang Taruna Tenggara", "Pelatihan kepemimpinan pemuda", 55),
          new Guest(
              "Lidya Natalia", "Himpunan Psikologi Kalbar", "Seminar kesehatan jiwa remaja", 180),
          new Guest("Budi Santoso", "Dinas Pendidikan", "Rapat koordinasi penerimaan siswa", 38),
          new Guest("Maria Yuliana", "PKK Kota Pontianak", "Peringatan hari ibu", 320),
          new Guest("Dedi Kurniawan", "Komunitas Literasi Kapuas", "Bedah buku penulis daerah", 28),
          new Guest("Nurhayati", "Koperasi Melati", "Rapat anggota tahunan", 58),
          new Guest("Yohanes Bayu", "Ikatan Alumni Teknik", "Diskusi jalan dan jembatan", 22),
          new Guest("Farida Hanum", "Yayasan Bina Anak", "Bakti sosial anak yatim", 190),
          new Guest("Rudi Hartono", "Biro Organisasi", "Sosialisasi standar pelayanan", 36),
          new Guest("Indah Permata", "Sanggar Tari Enggang", "Gladi bersih pentas seni", 90),
          new Guest("Gusti Arman", "Forum UMKM Kalbar", "Pelatihan ekspor bagi UMKM", 50));

  private static final int DAYS_BACK = 21;

  private final DemoClock clock;
  private final Intake intake;
  private final Desk desk;
  private final Requests requests;
  private final Notifications notifications;
  private final Random random = new Random(8);

  DemoCases(
      DemoClock clock, Intake intake, Desk desk, Requests requests, Notifications notifications) {
    this.clock = clock;
    this.intake = intake;
    this.desk = desk;
    this.requests = requests;
    this.notifications = notifications;
  }

  void happen(Stage stage, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, stage.unit().zone());
    for (LocalDate day = today.minusDays(DAYS_BACK); day.isBefore(today); day = day.plusDays(1)) {
      if (stage.calendar().isWorkingDay(day)) {
        boolean settled = day.isBefore(today.minusDays(2));
        oneDay(stage, day, settled);
      }
    }
    onTheDesk(stage, today, now);
  }

  private void oneDay(Stage stage, LocalDate day, boolean settled) {
    int cases = 2 + random.nextInt(2);
    for (int i = 0; i < cases; i++) {
      Instant received = at(stage, day, 8 + random.nextInt(6), random.nextInt(60));
      LocalDate use =
          stage.calendar().isWorkingDay(day.plusDays(7)) ? day.plusDays(7 + i) : day.plusDays(9);
      receive(stage, received, use).ifPresent(id -> answer(stage, id, received, settled));
    }
  }

  private void answer(Stage stage, RequestId id, Instant received, boolean settled) {
    clock.at(received.plusSeconds(1800 + random.nextInt(5400)), () -> verify(stage, id));
    if (!settled && random.nextInt(3) == 0) {
      return;
    }
    boolean late = settled && random.nextInt(12) == 0;
    Instant decided = received.plusSeconds(late ? 5L * 86_400 : 7200 + random.nextInt(60_000));
    clock.at(decided, () -> decide(stage, id));
    clock.at(decided.plusSeconds(600 + random.nextInt(7200)), () -> tell(stage, id));
  }

  /// Today's desk: one case in every state in which somebody has something to do.
  private void onTheDesk(Stage stage, LocalDate today, Instant now) {
    LocalDate yesterday = before(stage, today);
    Instant morning = at(stage, yesterday, 9, 12);
    receive(stage, morning, today.plusDays(10));
    receive(stage, morning.plusSeconds(4000), today.plusDays(11));
    receive(stage, now.minusSeconds(900), today.plusDays(12));
    receive(stage, at(stage, before(stage, yesterday.minusDays(3)), 10, 5), today.plusDays(9));
    receive(stage, morning.plusSeconds(7000), today.plusDays(8))
        .ifPresent(id -> clock.at(morning.plusSeconds(9000), () -> sendBack(stage, id)));
    for (int i = 0; i < 3; i++) {
      Instant received = morning.plusSeconds(3000L * i);
      receive(stage, received, today.plusDays(13 + i))
          .ifPresent(id -> clock.at(received.plusSeconds(2400), () -> verify(stage, id)));
    }
  }

  private Optional<RequestId> receive(Stage stage, Instant received, LocalDate use) {
    Guest guest = GUESTS.get(random.nextInt(GUESTS.size()));
    List<Facility> fitting =
        stage.rooms().stream()
            .filter(room -> room.capacity() >= guest.people())
            .filter(room -> room.hours().week().containsKey(use.getDayOfWeek()))
            .filter(room -> stage.calendar().holiday(use).isEmpty())
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Facility room = fitting.get(random.nextInt(fitting.size()));
    LocalTime from = LocalTime.of(8 + random.nextInt(5), random.nextBoolean() ? 0 : 30);
    Submission submission = submission(stage, guest, room, received, use, from);
    var outcome = new Submitted[1];
    clock.at(
        received, () -> outcome[0] = intake.submit(stage.unit(), stage.standard(), submission));
    return outcome[0] instanceof Submitted.Accepted(var id, var reference, var code)
        ? Optional.of(id)
        : Optional.empty();
  }

  private Submission submission(
      Stage stage, Guest guest, Facility room, Instant received, LocalDate use, LocalTime from) {
    boolean online = random.nextBoolean();
    LocalDate written = LocalDate.ofInstant(received, stage.unit().zone()).minusDays(1);
    return new Submission(
        UUID.randomUUID(),
        online ? Door.ONLINE : Door.DESK,
        online ? new Actor.Guest() : officer(stage, "rina").actor(),
        Locale.of("id"),
        new Applicant(
            guest.name(),
            guest.organisation(),
            PhoneNumber.read("0812%08d".formatted(10_000_000 + random.nextInt(80_000_000))),
            Optional.empty()),
        Need.of(
            guest.purpose(),
            guest.people(),
            room.id(),
            Period.on(use, from, from.plusHours(2L + random.nextInt(2)), stage.unit().zone())),
        new IncomingLetter(
            "%03d/SP/%d".formatted(1 + random.nextInt(300), written.getYear()),
            written,
            guest.organisation(),
            "Permohonan pemakaian " + room.name()),
        Optional.empty());
  }

  private void verify(Stage stage, RequestId id) {
    CaseFile file = file(stage, id);
    desk.verify(
        stage.unit().id(), id, file.request().revision(), officer(stage, "rina"), "Surat lengkap.");
  }

  private void sendBack(Stage stage, RequestId id) {
    desk.sendBack(
        stage.unit().id(),
        id,
        file(stage, id).request().revision(),
        officer(stage, "rina"),
        "Surat belum ditandatangani dan belum bercap. Mohon kirim surat yang sudah ditandatangani.");
  }

  private void decide(Stage stage, RequestId id) {
    int revision = file(stage, id).request().revision();
    Officer head = officer(stage, "hendra");
    if (random.nextInt(7) == 0) {
      desk.reject(
          stage.unit().id(),
          id,
          revision,
          head,
          "Ruang dipakai untuk kunjungan kerja pimpinan pada hari itu. Ruang lain masih tersedia.");
    } else {
      desk.approve(
          stage.unit().id(),
          id,
          revision,
          head,
          "Mohon menjaga kebersihan dan selesai tepat waktu.");
    }
  }

  private void tell(Stage stage, RequestId id) {
    if (random.nextBoolean()) {
      notifications.pageSeen(stage.unit().id(), id.value());
    } else {
      Actor rina = officer(stage, "rina").actor();
      notifications.attempted(stage.unit().id(), id.value(), Channel.WHATSAPP, rina);
      notifications.delivered(stage.unit().id(), id.value(), Channel.WHATSAPP, rina);
    }
  }

  private CaseFile file(Stage stage, RequestId id) {
    return requests.find(stage.unit().id(), id).orElseThrow();
  }

  private static Officer officer(Stage stage, String username) {
    return Optional.ofNullable(stage.cast().get(username)).orElseThrow();
  }

  private static Instant at(Stage stage, LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(stage.unit().zone()).toInstant();
  }

  private static LocalDate before(Stage stage, LocalDate day) {
    LocalDate earlier = day.minusDays(1);
    return stage.calendar().isWorkingDay(earlier) ? earlier : before(stage, earlier);
  }
}
