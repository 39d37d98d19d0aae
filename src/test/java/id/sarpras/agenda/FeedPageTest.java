package id.sarpras.agenda;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Calendar links: who gets what under a secret address, and for how long.
@PageTest
@Import(Borrowings.class)
class FeedPageTest {

  private static final String LINKS = "/petugas/tautan-kalender";

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Desk desk;
  @Autowired Requests requests;
  @Autowired Officers officers;
  @Autowired Facilities facilities;
  @Autowired CalendarLinks links;
  @Autowired Closures closures;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer rina;
  Officer hendra;
  Facility room;
  RequestId id;

  @BeforeEach
  void aGuestAsks() {
    rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    room = staff.room();
    id = staff.request(room, staff.day(today()));
  }

  @Test
  void aRoomIsFirstAskedForThenBookedThenFreeAndNamesNobody() throws Exception {
    String address = address(rina, new Scope.OfFacility(room.id()));
    assertThat(value(only(address), Property.STATUS)).isEqualTo("TENTATIVE");
    approve();
    VEvent booked = only(address);
    assertThat(value(booked, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(booked, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(booked, Property.SUMMARY)).contains(room.name(), "dipesan", reference());
    assertThat(body(address).replace("\r\n ", ""))
        .doesNotContain("Panitia", "SMA 3", "Lomba", "debat", "panitia@", "81234567890");
    desk.withdraw(file(), new Actor.Guest());
    VEvent free = only(address);
    assertThat(value(free, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(free, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(free, Property.UID)).isEqualTo(value(booked, Property.UID));
  }

  @Test
  void whatWasNeverBookedLeavesTheFeedWhenItIsRefused() throws Exception {
    String address = address(rina, new Scope.OfFacility(room.id()));
    desk.withdraw(file(), new Actor.Guest());
    assertThat(events(address)).isEmpty();
  }

  @Test
  void whatIsClosedStandsThereUntilItIsLiftedAndSaysNotWhy() throws Exception {
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    Instant from = clock.instant().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.HOURS);
    Closure closure =
        Closure.planned(
            Reason.MAINTENANCE,
            "Lomba AC",
            "",
            List.of(new ClosedItem(room.id(), 1)),
            List.of(new Period(from, from.plus(Duration.ofDays(2)))),
            admin.name(),
            clock.instant());
    closures.close(admin, closure);
    for (Scope scope :
        List.of(new Scope.OfFacility(room.id()), new Scope.OfBuilding(room.building()))) {
      String address = address(rina, scope);
      assertThat(events(address))
          .extracting(event -> value(event, Property.SUMMARY))
          .contains(room.name() + ": ditutup");
      assertThat(body(address)).doesNotContain("Lomba AC");
    }
    assertThat(events(address(rina, new Scope.OfFacility(staff.room().id())))).isEmpty();
    closures.lift(admin, closure, closure.dates());
    assertThat(body(address(rina, new Scope.OfFacility(room.id())))).doesNotContain("ditutup");
  }

  @Test
  void aBuildingShowsItsRoomsAndNoOthers() throws Exception {
    assertThat(events(address(rina, new Scope.OfBuilding(room.building()))))
        .extracting(event -> value(event, Property.SUMMARY))
        .anyMatch(summary -> summary.contains(room.name()));
    assertThat(events(address(rina, new Scope.OfBuilding("Gedung lain")))).isEmpty();
    assertThat(events(address(rina, new Scope.OfFacility(staff.room().id())))).isEmpty();
  }

  /// The chairs are in the store, the hall is elsewhere.
  @Test
  void ofEquipmentItSaysHowManyAndWhereItIsKept() throws Exception {
    Facility chairs = uses.chairs(100, Optional.empty());
    Facility hall = uses.hall(Optional.empty());
    uses.from(Duration.ofHours(3), Borrowings.of(hall, 1), Borrowings.of(chairs, 60));
    VEvent ofChairs = only(address(rina, new Scope.OfFacility(chairs.id())));
    assertThat(value(ofChairs, Property.SUMMARY)).startsWith("60 × " + chairs.name());
    assertThat(value(ofChairs, Property.LOCATION)).endsWith(", Gudang");
    VEvent ofHall = only(address(rina, new Scope.OfFacility(hall.id())));
    assertThat(value(ofHall, Property.SUMMARY)).startsWith(hall.name());
    assertThat(value(ofHall, Property.LOCATION)).endsWith(", Gedung Uji");
  }

  @Test
  void onesOwnWorkSaysWhoComesAndWhatFor() throws Exception {
    String mine = address(rina, new Scope.Own());
    String theirs = address(staff.officer(Role.FRONT_DESK), new Scope.Own());
    assertThat(events(mine)).isEmpty();
    approve();
    assertThat(value(only(mine), Property.SUMMARY)).contains(room.name(), "Lomba debat");
    assertThat(value(only(mine), Property.DESCRIPTION)).contains("Panitia Lomba (SMA 3)");
    assertThat(events(theirs)).isEmpty();
  }

  /// Who looks after a part of a hall has to know when the whole hall is taken.
  @Test
  void aPartOfAHallShowsTheUsesOfTheWhole() throws Exception {
    Facility part = staff.room();
    Facility whole =
        Facility.room("Aula " + Ids.next(), "Gedung Uji", 50, Set.of(), part.hours(), part.rules())
            .withSpaces(List.of(part.spaces().getFirst(), room.spaces().getFirst()));
    facilities.add(staff.unit().id(), whole, new Actor.Program());
    id = staff.request(whole, staff.day(today().plusDays(7)));
    assertThat(value(only(address(rina, new Scope.OfFacility(part.id()))), Property.SUMMARY))
        .startsWith(whole.name());
    assertThat(events(address(rina, new Scope.OfFacility(room.id())))).hasSize(2);
  }

  @Test
  void whoKeepsAThingSeesItsUses() throws Exception {
    String address = address(hendra, new Scope.Own());
    assertThat(events(address)).isEmpty();
    keptBy(hendra);
    assertThat(value(only(address), Property.SUMMARY)).contains(room.name(), "Lomba debat");
    approve();
    assertThat(value(only(address), Property.STATUS)).isEqualTo("CONFIRMED");
  }

  @Test
  void whatLiesLongBackOrFarAheadIsLeftOut() throws Exception {
    String address = address(rina, new Scope.OfFacility(room.id()));
    move(-31);
    assertThat(events(address)).isEmpty();
    move(-28);
    assertThat(events(address)).hasSize(1);
    move(365);
    assertThat(events(address)).hasSize(1);
    move(367);
    assertThat(events(address)).isEmpty();
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() throws Exception {
    String address = address(rina, new Scope.OfFacility(room.id()));
    String tag =
        web.perform(get(address))
            .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
            .andExpect(header().string("Cache-Control", "no-cache, private"))
            .andExpect(header().doesNotExist("Set-Cookie"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    web.perform(get(address).header("If-None-Match", requireNonNull(tag)))
        .andExpect(status().isNotModified())
        .andExpect(content().string(""));
    approve();
    web.perform(get(address).header("If-None-Match", requireNonNull(tag)))
        .andExpect(status().isOk());
  }

  @Test
  void aRevokedLinkIsGoneAndOneThatNobodyMadeIsNotThere() throws Exception {
    CalendarLink link = link(rina, new Scope.OfFacility(room.id()));
    web.perform(post(LINKS + "/" + link.id() + "/pencabutan").with(Staff.as(rina)).with(csrf()))
        .andExpect(status().isSeeOther());
    web.perform(get(address(link))).andExpect(status().isGone()).andExpect(content().string(""));
    web.perform(from("/kalender/ABCD-EFGH-JKMN-PQRS.ics", "203.0.113.7"))
        .andExpect(status().isNotFound());
    web.perform(get(LINKS).with(Staff.as(rina)))
        .andExpect(content().string(Matchers.not(Matchers.containsString(address(link)))));
  }

  @Test
  void guessingAddressesStops() throws Exception {
    String right = address(rina, new Scope.OfFacility(room.id()));
    for (int i = 0; i < 10; i++) {
      web.perform(from("/kalender/ABCD-EFGH-JKMN-PQR" + i + ".ics", "203.0.113.8"))
          .andExpect(status().isNotFound());
    }
    web.perform(from(right, "203.0.113.8")).andExpect(status().isTooManyRequests());
    web.perform(from(right, "203.0.113.9")).andExpect(status().isOk());
  }

  @Test
  void theLinksOfAnOfficerEndWithTheAccount() throws Exception {
    String address = address(rina, new Scope.OfFacility(room.id()));
    officers.change(
        new Officer(
            rina.unit(),
            rina.id(),
            rina.username(),
            rina.name(),
            "",
            Set.of(Role.FRONT_DESK),
            false),
        new Actor.Program());
    web.perform(get(address)).andExpect(status().isGone());
  }

  @Test
  void anOfficerMakesALinkSeesWhenItWasReadAndNobodyElseDoes() throws Exception {
    web.perform(
            post(LINKS)
                .with(Staff.as(rina))
                .with(csrf())
                .param("tampilan", "sarana:" + room.id().value()))
        .andExpect(status().isSeeOther());
    CalendarLink link = links.of(rina).getFirst();
    web.perform(get(LINKS).with(Staff.as(rina)))
        .andExpect(content().string(Matchers.containsString(room.name())))
        .andExpect(content().string(Matchers.containsString(address(link))))
        .andExpect(content().string(Matchers.containsString("Belum pernah dibaca")));
    web.perform(get(address(link))).andExpect(status().isOk());
    web.perform(get(LINKS).with(Staff.as(rina)))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Belum pernah dibaca"))));
    web.perform(get(LINKS).with(Staff.as(hendra)))
        .andExpect(content().string(Matchers.not(Matchers.containsString(address(link)))));
    web.perform(post(LINKS + "/" + link.id() + "/pencabutan").with(Staff.as(hendra)).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(links.of(rina)).hasSize(1);
  }

  @Test
  void anAdministratorRevokesAnybodysLinkWithoutSeeingItsSecret() throws Exception {
    CalendarLink link = link(rina, new Scope.Own());
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    web.perform(get(LINKS).with(Staff.as(admin)))
        .andExpect(content().string(Matchers.containsString(link.id().toString())))
        .andExpect(content().string(Matchers.not(Matchers.containsString(address(link)))));
    web.perform(post(LINKS + "/" + link.id() + "/pencabutan").with(Staff.as(admin)).with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(links.of(rina)).isEmpty();
  }

  @Test
  void aLinkToNothingIsRefusedWithASentence() throws Exception {
    for (String nothing : List.of("", "sarana:x", "gedung:Tidak Ada", "semua")) {
      web.perform(post(LINKS).with(Staff.as(rina)).with(csrf()).param("tampilan", nothing))
          .andExpect(status().isUnprocessableContent())
          .andExpect(
              content().string(Matchers.containsString("Pilih apa yang ingin ditampilkan.")));
    }
    web.perform(post(LINKS).with(csrf()).param("tampilan", "saya"))
        .andExpect(status().isSeeOther());
    assertThat(links.of(rina)).isEmpty();
  }

  private void approve() {
    desk.verify(staff.unit().id(), id, file().request().revision(), rina, "");
    desk.approve(staff.unit().id(), id, file().request().revision(), hendra, "");
  }

  private void keptBy(Officer officer) {
    jdbc.sql(
            "INSERT INTO facility_keeper (unit_id, facility_id, officer_id) VALUES (:unit, :id, :officer)")
        .param("unit", staff.unit().id().value())
        .param("id", room.id().value())
        .param("officer", officer.id().value())
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  /// Moves what is asked for to so many days from now.
  private void move(int days) {
    jdbc.sql(
            """
            UPDATE booking
            SET needed = tstzrange(now() + make_interval(days => :days), now() + make_interval(days => :days, hours => 2))
            WHERE request_id = :id
            """)
        .param("days", days)
        .param("id", id.value())
        .update();
  }

  private CalendarLink link(Officer officer, Scope scope) {
    return links.make(officer, scope, Locale.of("id"));
  }

  private String address(Officer officer, Scope scope) {
    return address(link(officer, scope));
  }

  private String address(CalendarLink link) {
    return "/kalender/" + links.secret(link).grouped() + ".ics";
  }

  private static MockHttpServletRequestBuilder from(String path, String address) {
    return get(path)
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            });
  }

  private String body(String address) throws Exception {
    return web.perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private List<VEvent> events(String address) throws Exception {
    Calendar calendar = Strictly.read(body(address));
    assertThat(value(calendar, Property.METHOD)).isEqualTo("PUBLISH");
    return calendar.getComponents("VEVENT");
  }

  private VEvent only(String address) throws Exception {
    assertThat(events(address)).hasSize(1);
    return events(address).getFirst();
  }

  private static String value(net.fortuna.ical4j.model.PropertyContainer from, String name) {
    return from.getProperty(name).orElseThrow().getValue();
  }

  private String reference() {
    return file().request().reference();
  }

  private CaseFile file() {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }
}
