package id.sarpras.demo;

import id.sarpras.demo.DemoCases.Stage;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.request.Applicant;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.Displacements;
import id.sarpras.request.Door;
import id.sarpras.request.Holds;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Need;
import id.sarpras.request.Obstacle;
import id.sarpras.request.Refusal;
import id.sarpras.request.Replacement;
import id.sarpras.request.Replacements;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Guests who want the same: some compete, some wait, one is offered something else, one gave way
/// to a state event, and one never completed the request.
@Component
@Profile("demo")
class DemoSlots {

  private final DemoClock clock;
  private final Intake intake;
  private final Desk desk;
  private final Requests requests;
  private final Replacements replacements;
  private final Displacements displacements;
  private final Holds holds;

  DemoSlots(
      DemoClock clock,
      Intake intake,
      Desk desk,
      Requests requests,
      Replacements replacements,
      Displacements displacements,
      Holds holds) {
    this.clock = clock;
    this.intake = intake;
    this.desk = desk;
    this.requests = requests;
    this.replacements = replacements;
    this.displacements = displacements;
    this.holds = holds;
  }

  void happen(Stage stage, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, stage.unit().zone());
    clock.at(now.minus(Duration.ofHours(3)), () -> compete(stage, day(stage, today.plusDays(30))));
    clock.at(now.minus(Duration.ofHours(2)), () -> wait(stage, day(stage, today.plusDays(32))));
    clock.at(now.minus(Duration.ofHours(2)), () -> offer(stage, day(stage, today.plusDays(34))));
    clock.at(now.minus(Duration.ofHours(1)), () -> displace(stage, day(stage, today.plusDays(36))));
    clock.at(now.minus(Duration.ofDays(9)), () -> forget(stage, day(stage, today.plusDays(38))));
    holds.sweep(stage.unit().id());
  }

  private void compete(Stage stage, LocalDate day) {
    verify(stage, ask(stage, "Pendopo Gubernur", day, "Ratna Dewi", "Resepsi pernikahan massal"));
    ask(stage, "Pendopo Gubernur", day, "Agus Salim", "Malam seni pelajar");
  }

  private void wait(Stage stage, LocalDate day) {
    approve(stage, ask(stage, "Aula Garuda", day, "Yusuf Rahman", "Wisuda tahfiz"));
    verify(stage, ask(stage, "Aula Garuda", day, "Melati Sari", "Temu alumni"));
    ask(stage, "Aula Garuda", day, "Hendrik Tan", "Bazar buku");
  }

  private void offer(Stage stage, LocalDate day) {
    RequestId id = ask(stage, "Ruang Praja II", day, "Sri Wahyuni", "Pelatihan kader posyandu");
    verify(stage, id);
    CaseFile file = file(stage, id);
    List<Replacement> free = replacements.of(file.request(), file.request().need().first());
    desk.reject(
        stage.unit().id(),
        id,
        file.request().revision(),
        officer(stage, "hendra"),
        new Refusal(
            "Ruang dipakai rapat anggaran pada jam itu.",
            free.subList(0, Math.min(2, free.size())),
            true));
  }

  private void displace(Stage stage, LocalDate day) {
    approve(stage, ask(stage, "Ruang Enggang", day, "Tono Wijaya", "Pelatihan desa digital"));
    RequestId event = ask(stage, "Ruang Enggang", day, "Protokol", "Kunjungan kerja Menteri");
    verify(stage, event);
    CaseFile file = file(stage, event);
    List<Obstacle> inTheWay = displacements.inTheWayOf(file.request());
    displacements.order(
        stage.unit().id(),
        event,
        file.request().revision(),
        officer(stage, "maya"),
        "Kunjungan kerja Menteri Dalam Negeri.",
        inTheWay.stream().map(one -> one.booking().id()).collect(Collectors.toSet()),
        inTheWay.stream().flatMap(one -> one.equal().stream().limit(1)).toList(),
        true);
  }

  private void forget(Stage stage, LocalDate day) {
    RequestId id = ask(stage, "Ruang Kapuas", day, "Ujang", "Rapat karang taruna");
    desk.sendBack(stage.unit().id(), id, 0, officer(stage, "rina"), "Surat belum ditandatangani.");
  }

  private RequestId ask(Stage stage, String room, LocalDate day, String guest, String purpose) {
    Facility facility =
        stage.rooms().stream().filter(one -> one.name().equals(room)).findFirst().orElseThrow();
    Submission submission =
        new Submission(
            UUID.randomUUID(),
            Door.ONLINE,
            new Actor.Guest(),
            Locale.of("id"),
            new Applicant(guest, "", PhoneNumber.read("081234500000"), Optional.empty()),
            Need.of(
                purpose,
                10,
                facility.id(),
                Period.on(day, LocalTime.of(9, 0), LocalTime.of(12, 0), stage.unit().zone())),
            new IncomingLetter(
                "7/P/" + day.getYear(), day.minusDays(60), guest, "Permohonan " + room),
            Optional.empty());
    return ((Submitted.Accepted) intake.submitOrWait(stage.unit(), stage.standard(), submission))
        .id();
  }

  private void verify(Stage stage, RequestId id) {
    desk.verify(
        stage.unit().id(),
        id,
        file(stage, id).request().revision(),
        officer(stage, "rina"),
        "Surat lengkap.");
  }

  private void approve(Stage stage, RequestId id) {
    verify(stage, id);
    int revision = file(stage, id).request().revision();
    desk.approve(stage.unit().id(), id, revision, officer(stage, "hendra"), "");
  }

  private CaseFile file(Stage stage, RequestId id) {
    return requests.find(stage.unit().id(), id).orElseThrow();
  }

  private static Officer officer(Stage stage, String username) {
    return Optional.ofNullable(stage.cast().get(username)).orElseThrow();
  }

  /// A working day from this one on.
  private static LocalDate day(Stage stage, LocalDate from) {
    return stage.calendar().isWorkingDay(from) ? from : day(stage, from.plusDays(1));
  }
}
