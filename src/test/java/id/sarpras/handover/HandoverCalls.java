package id.sarpras.handover;

import static java.util.Map.entry;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.letter.Specimens;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// The good calls of uses and damages.
@TestComponent
class HandoverCalls implements GoodCalls {

  static final String USES = "/api/v1/uses";
  static final String DAMAGES = "/api/v1/damages";
  static final String THING = "{\"things\":[{\"facility\":\"%s\",\"quantity\":%d%s}]}";

  private static final Duration SOON = Duration.ofMinutes(10);

  private final Staff staff;
  private final Borrowings uses;
  private final Handovers handovers;
  private final UseFiles files;
  private final Attendance attendance;
  private final Damages damages;
  private final Scans scans;
  private final InstantSource clock;

  HandoverCalls(
      Staff staff,
      Borrowings uses,
      Handovers handovers,
      UseFiles files,
      Attendance attendance,
      Damages damages,
      Scans scans,
      InstantSource clock) {
    this.staff = staff;
    this.uses = uses;
    this.handovers = handovers;
    this.files = files;
    this.attendance = attendance;
    this.damages = damages;
    this.scans = scans;
    this.clock = clock;
  }

  @Override
  public Map<String, Supplier<Call>> of(Officer officer) {
    return Map.ofEntries(
        entry("listUses", () -> Call.reading(USES + "?mine=false&page=0")),
        entry("getUse", () -> Call.reading(USES + "/" + soon().value())),
        entry("handOver", this::handOver),
        entry("takeBack", () -> takeBack(officer)),
        entry("leaveThing", () -> leave(officer)),
        entry("settleThing", () -> settle(officer)),
        entry("correctOdometer", () -> reread(officer)),
        entry("checkIn", this::checkIn),
        entry("missUse", () -> Call.sending(USES + "/" + past().value() + "/no-show", "")),
        entry("reinstateUse", () -> reinstate(officer)),
        entry("addUsePhoto", () -> new Call("POST", "/api/v1/use-photos", "image/jpeg", jpeg())),
        entry("getUsePhoto", () -> photoOfUse(officer)),
        entry("listDamages", () -> Call.reading(DAMAGES + "?open=true")),
        entry("getDamage", () -> Call.reading(DAMAGES + "/" + damage(officer).id())),
        entry("addDamage", this::addDamage),
        entry(
            "noteDamage",
            () -> Call.sending(DAMAGES + "/" + damage(officer).id() + "/notes", note())),
        entry(
            "settleDamage",
            () -> Call.sending(DAMAGES + "/" + damage(officer).id() + "/settlement", note())),
        entry("getDamagePhoto", () -> photoOfDamage(officer)));
  }

  private static String note() {
    return "{\"note\":\"Sudah dibawa ke bengkel.\"}";
  }

  private BookingId soon() {
    return uses.from(SOON, Borrowings.of(uses.chairs(20, Optional.empty()), 5));
  }

  private BookingId past() {
    return uses.from(SOON.negated().multipliedBy(7), Borrowings.of(chairs(), 5));
  }

  private Call checkIn() {
    BookingId id = uses.from(SOON, Borrowings.of(uses.hall(Optional.empty()), 1));
    return Call.sending(place(id, "/check-in"), "");
  }

  private Facility chairs() {
    return uses.chairs(20, Optional.empty());
  }

  private Call handOver() {
    Facility chairs = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    return Call.sending(place(id, "/handover"), THING.formatted(chairs.id().value(), 5, ""));
  }

  private Call takeBack(Officer officer) {
    Facility chairs = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    out(officer, id, chairs, List.of());
    return Call.sending(place(id, "/return"), THING.formatted(chairs.id().value(), 5, ""));
  }

  private Call leave(Officer officer) {
    Facility chairs = chairs();
    Facility tables = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5), Borrowings.of(tables, 2));
    out(officer, id, chairs, List.of());
    return Call.sending(
        place(id, "/not-taken"), "{\"facility\":\"%s\"}".formatted(tables.id().value()));
  }

  private Call settle(Officer officer) {
    Facility chairs = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    out(officer, id, chairs, List.of());
    return Call.sending(
        place(id, "/settlement"),
        "{\"facility\":\"%s\",\"agreed\":\"Diganti\"}".formatted(chairs.id().value()));
  }

  private Call reread(Officer officer) {
    Facility car = uses.car(Optional.empty());
    BookingId id = uses.from(SOON, Borrowings.of(car, 1));
    var shown = new Reading(OptionalInt.of(45310), Optional.empty());
    handovers.handOver(
        officer, id, "", List.of(new Part(car.id(), 1, new Condition(true, ""), shown, List.of())));
    UUID handover =
        files
            .find(officer.unit(), id, any -> true)
            .flatMap(file -> file.thing(car.id()))
            .orElseThrow()
            .handovers()
            .getFirst()
            .id();
    return Call.sending(
        place(id, "/odometer"), "{\"handover\":\"%s\",\"odometer\":45210}".formatted(handover));
  }

  private Call reinstate(Officer officer) {
    BookingId id = past();
    attendance.miss(staff.unit(), id, officer.actor());
    return Call.sending(place(id, "/reinstatement"), "{\"reason\":\"Ternyata datang.\"}");
  }

  private Call photoOfUse(Officer officer) {
    Facility chairs = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    UUID photo = photo();
    out(officer, id, chairs, List.of(photo));
    return Call.reading(place(id, "/photos/" + photo));
  }

  private Call addDamage() {
    Facility chairs = chairs();
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    return Call.sending(
        DAMAGES,
        """
        {"use":"%s","facility":"%s","what":"Kaki patah","severity":"MINOR","due":"%s"}
        """
            .formatted(id.value(), chairs.id().value(), today().plusDays(7)));
  }

  private Call photoOfDamage(Officer officer) {
    Damage damage = damage(officer);
    return Call.reading(DAMAGES + "/" + damage.id() + "/photos/" + damage.photos().getFirst());
  }

  private Damage damage(Officer officer) {
    Facility chairs = chairs();
    var damage =
        new Damage(
            Ids.next(),
            uses.from(SOON, Borrowings.of(chairs, 5)),
            chairs.id(),
            "Kaki patah",
            Severity.MINOR,
            officer.id(),
            today(),
            officer.name(),
            clock.instant(),
            Optional.empty(),
            List.of(photo()),
            List.of());
    damages.add(officer, damage, Optional.empty());
    return damage;
  }

  private void out(Officer officer, BookingId id, Facility chairs, List<UUID> photos) {
    handovers.handOver(
        officer,
        id,
        "",
        List.of(new Part(chairs.id(), 5, new Condition(true, ""), Reading.NONE, photos)));
  }

  private UUID photo() {
    Scan scan =
        ((Scans.Outcome.Kept) scans.keepStripped(staff.unit().id(), "foto.jpg", jpeg())).scan();
    return scan.id();
  }

  private static byte[] jpeg() {
    return Specimens.image("jpg", 40, 30);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  static String place(BookingId id, String noun) {
    return USES + "/" + id.value() + noun;
  }
}
