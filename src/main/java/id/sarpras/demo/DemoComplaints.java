package id.sarpras.demo;

import static java.util.Objects.requireNonNull;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Team;
import id.sarpras.complaint.Teams;
import id.sarpras.complaint.box.Box;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.complaint.box.OpenedBox;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Pdf;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Actor;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Complaints by several channels and of every class: some answered, some on the desk today in
/// every state.
@Component
@Profile("demo")
class DemoComplaints {

  private record Grievance(ComplaintChannel channel, String who, String text, String title) {}

  private static final List<Grievance> ANSWERED =
      List.of(
          new Grievance(
              ComplaintChannel.FACE_TO_FACE,
              "Herman Susanto",
              "Pendingin ruangan di Ruang Praja II mati sejak pagi. Rapat kami terpaksa pindah.",
              "Pendingin Ruang Praja II mati"),
          new Grievance(
              ComplaintChannel.TELEPHONE,
              "Wati Kusuma",
              "Saya menelepon tiga kali dan tidak ada yang mengangkat sebelum jam sembilan.",
              "Telepon layanan lama tidak diangkat"),
          new Grievance(
              ComplaintChannel.WHATSAPP,
              "Yuliana Dewi",
              "Pengeras suara Balai Petitih berdenging sepanjang acara kami hari Sabtu.",
              "Pengeras suara Balai Petitih berdenging"),
          new Grievance(
              ComplaintChannel.ONLINE,
              "",
              "Jalur kursi roda ke Aula Garuda terhalang tumpukan meja.",
              "Jalur kursi roda Aula Garuda terhalang"),
          new Grievance(
              ComplaintChannel.BOX,
              "",
              "Toilet lantai 2 kotor dan tidak ada air pada hari rapat kami.",
              "Toilet lantai 2 kotor"));

  private final DemoClock clock;
  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final Complaints complaints;
  private final Answers answers;
  private final Dialogue dialogue;
  private final Teams teams;
  private final Notifications notifications;
  private final Boxes boxes;

  DemoComplaints(
      DemoClock clock,
      ComplaintIntake intake,
      ComplaintDesk desk,
      Complaints complaints,
      Answers answers,
      Dialogue dialogue,
      Teams teams,
      Notifications notifications,
      Boxes boxes) {
    this.clock = clock;
    this.intake = intake;
    this.desk = desk;
    this.complaints = complaints;
    this.answers = answers;
    this.dialogue = dialogue;
    this.teams = teams;
    this.notifications = notifications;
    this.boxes = boxes;
  }

  void happen(OfficeCalendar calendar, Map<String, Officer> cast, Instant now) {
    Officer siska = requireNonNull(cast.get("siska"));
    Officer rina = requireNonNull(cast.get("rina"));
    var team = new Team(Teams.next(), "Tim Sarana", Set.of(rina.id()));
    teams.put(siska.unit(), team, siska.actor());
    LocalDate day = LocalDate.ofInstant(now, calendar.zone());
    for (Grievance grievance : ANSWERED) {
      day = before(calendar, day);
      Instant received = day.atTime(LocalTime.of(9, 20)).atZone(calendar.zone()).toInstant();
      answered(siska, grievance, received);
    }
    boxIsOpened(siska, rina, now);
    onTheDesk(siska, team, before(calendar, LocalDate.ofInstant(now, calendar.zone())), calendar);
    receive(
        siska,
        new Grievance(
            ComplaintChannel.ONLINE,
            "Rahmat Hidayat",
            "Lampu lorong gedung Garuda padam sejak kemarin malam.",
            ""),
        now.minusSeconds(1500));
  }

  private void answered(Officer siska, Grievance grievance, Instant received) {
    ComplaintId id = receive(siska, grievance, received);
    clock.at(
        received.plusSeconds(900),
        () -> desk.classify(siska, id, revision(siska, id), "LIGHT", grievance.title(), ""));
    clock.at(
        received.plusSeconds(6000),
        () -> {
          answers.answer(
              siska,
              id,
              revision(siska, id),
              "Terima kasih atas pengaduannya. Hal ini sudah diperiksa dan diperbaiki hari ini juga.");
          notifications.delivered(siska.unit(), id.value(), Channel.PAGE, siska.actor());
        });
  }

  /// A box was opened two hours ago: of its three letters one is entered, one scanned, one missing.
  private void boxIsOpened(Officer siska, Officer rina, Instant now) {
    Instant opened = now.minusSeconds(7200);
    var box = new Box(Boxes.next(), "Kotak lobi", "Lantai 1, di samping meja layanan");
    var opening =
        new OpenedBox(Boxes.next(), box.id(), opened, siska.id(), rina.id(), 3, "Segel utuh.");
    clock.at(
        opened,
        () -> {
          boxes.add(siska, box);
          boxes.open(siska, opening);
          boxes.scan(
              siska,
              opening.id(),
              List.of(
                  new Boxes.Sent("surat-1.pdf", handwritten("Parkir tamu penuh kendaraan dinas.")),
                  new Boxes.Sent("surat-2.pdf", handwritten("Air minum habis sejak siang."))));
          boxes.register(
              siska,
              opening.id(),
              boxes.letters(siska.unit(), opening.id()).getFirst(),
              new Handover(
                  UUID.randomUUID(),
                  ComplaintChannel.BOX,
                  siska.actor(),
                  Locale.of("id"),
                  Optional.empty(),
                  Report.of("Parkir tamu penuh kendaraan dinas sehingga kami parkir di jalan."),
                  false,
                  opened,
                  "",
                  List.of(boxes.letters(siska.unit(), opening.id()).getFirst().scan().id())));
        });
  }

  private static byte[] handwritten(String text) {
    return Pdf.of(
        "<html><head><title>Surat</title></head><body><p><i>" + text + "</i></p></body></html>");
  }

  private void onTheDesk(Officer siska, Team team, LocalDate yesterday, OfficeCalendar calendar) {
    Instant morning = yesterday.atTime(LocalTime.of(8, 40)).atZone(calendar.zone()).toInstant();
    ComplaintId fee =
        receive(
            siska,
            new Grievance(
                ComplaintChannel.EMAIL,
                "Bambang Irawan",
                "Petugas gedung meminta uang kebersihan, padahal tertulis tidak dipungut biaya.",
                ""),
            morning);
    clock.at(
        morning.plusSeconds(1200),
        () -> desk.classify(siska, fee, revision(siska, fee), "SUPERVISORY", "", ""));
    ComplaintId answer =
        receive(
            siska,
            new Grievance(
                ComplaintChannel.TELEPHONE,
                "Kristina Lase",
                "Surat balasan permohonan kami salah menyebut tanggal pemakaian aula.",
                ""),
            morning.plusSeconds(2400));
    clock.at(
        morning.plusSeconds(3000),
        () -> {
          desk.classify(
              siska,
              answer,
              revision(siska, answer),
              "NORMATIVE",
              "Tanggal pada surat balasan keliru",
              "");
          desk.assign(
              siska,
              answer,
              revision(siska, answer),
              Optional.of(team.id()),
              Optional.empty(),
              "Cocokkan dengan buku agenda, lalu susun jawabannya.");
        });
    ComplaintId question =
        receive(
            siska,
            new Grievance(
                ComplaintChannel.ONLINE,
                "Fitri Amelia",
                "Barang kami tertinggal setelah acara dan tidak ada yang dapat dihubungi.",
                ""),
            morning.plusSeconds(4000));
    clock.at(
        morning.plusSeconds(5000),
        () -> {
          desk.classify(siska, question, revision(siska, question), "NORMATIVE", "", "");
          dialogue.say(
              siska, question, "Barang apa yang tertinggal, dan di ruang mana acaranya?", true);
        });
    ComplaintId proposed =
        receive(
            siska,
            new Grievance(
                ComplaintChannel.FACE_TO_FACE,
                "Surya Darma",
                "Jadwal Pendopo di situs tidak sama dengan yang dikatakan petugas.",
                ""),
            morning.plusSeconds(6000));
    clock.at(
        morning.plusSeconds(7000),
        () -> {
          desk.classify(
              siska,
              proposed,
              revision(siska, proposed),
              "NORMATIVE",
              "Jadwal Pendopo berbeda",
              "");
          answers.propose(
              siska,
              proposed,
              revision(siska, proposed),
              "Jadwal di situs sudah benar. Petugas kami sudah diberi tahu agar melihat jadwal yang sama.");
        });
  }

  private ComplaintId receive(Officer siska, Grievance grievance, Instant received) {
    var id = new ComplaintId[1];
    boolean isOnline = grievance.channel() == ComplaintChannel.ONLINE;
    clock.at(
        received,
        () ->
            id[0] =
                intake
                    .register(
                        new Handover(
                            UUID.randomUUID(),
                            grievance.channel(),
                            isOnline ? new Actor.Guest() : siska.actor(),
                            Locale.of("id"),
                            grievance.who().isEmpty()
                                ? Optional.empty()
                                : Optional.of(complainant(grievance.who())),
                            Report.of(grievance.text()),
                            false,
                            received,
                            "",
                            List.of()))
                    .id());
    return requireNonNull(id[0]);
  }

  private static Complainant complainant(String name) {
    return new Complainant(
        name,
        PhoneNumber.read("0812%08d".formatted(10_000_000 + Math.abs(name.hashCode() % 80_000_000))),
        Optional.empty(),
        "");
  }

  private int revision(Officer officer, ComplaintId id) {
    return complaints.find(officer, id).map(Complaint::revision).orElseThrow();
  }

  private static LocalDate before(OfficeCalendar calendar, LocalDate day) {
    LocalDate earlier = day.minusDays(1);
    while (!calendar.isWorkingDay(earlier)) {
      earlier = earlier.minusDays(1);
    }
    return earlier;
  }
}
