package id.sarpras.schedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What can be lent and what is taken, for machines that are nobody's.
@PageTest
class ScheduleApiPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility east;
  Facility west;
  Facility hall;
  LocalDate day;

  @BeforeEach
  void aHallOfTwoParts() {
    east = staff.room();
    west = staff.room();
    hall =
        Facility.room(
                "Aula " + Ids.next(),
                "Gedung Uji",
                100,
                Set.of(),
                east.hours(),
                LendingRules.USUAL.withTurnRound(Duration.ofMinutes(30)))
            .withSpaces(Stream.concat(east.spaces().stream(), west.spaces().stream()).toList());
    facilities.add(staff.unit().id(), hall, new Actor.Program());
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
  }

  @Test
  void aHallNamesItsPartsAndItsTerms() throws Exception {
    call("/api/v1/facilities/" + hall.id().value())
        .andExpect(status().isOk())
        .andExpect(
            jsonPath(
                "$.parts",
                containsInAnyOrder(east.id().value().toString(), west.id().value().toString())))
        .andExpect(jsonPath("$.rules.turnRound").value("PT30M"))
        .andExpect(jsonPath("$.openings", hasSize(5)))
        .andExpect(jsonPath("$.openings[0].day").value("MONDAY"))
        .andExpect(jsonPath("$.openings[0].opens").value("07:00:00"));
    call("/api/v1/facilities?kind=VEHICLE")
        .andExpect(jsonPath("$.items[*].kind", everyItem(is("VEHICLE"))));
    call("/api/v1/facilities?kind=ROOM")
        .andExpect(jsonPath("$.items[*].id", hasItem(hall.id().value().toString())));
    call("/api/v1/facilities?kind=BOAT")
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.errors[0].detail")
                .value("Isi dengan salah satu dari: ROOM, VEHICLE, EQUIPMENT."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule?from=abc | from | Isi dengan tanggal, misalnya 2026-12-01.",
        "schedule?from=2026-12-01&facility=7 | facility | Isi dengan id",
        "availability?from=2026-12-01T09:00&until=2026-12-01T10:00&people=x | people | bilangan",
      })
  void whatCannotBeReadIsToldWhatItShouldBe(String call, String field, String words)
      throws Exception {
    call("/api/v1/" + call)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].detail", containsString(words)));
  }

  @Test
  void whoHasTheHallHasItsPartsAndNobodySaysWho() throws Exception {
    staff.request(hall, day);
    for (Facility facility : new Facility[] {hall, east, west}) {
      taken(day, facility)
          .andExpect(jsonPath("$.items", hasSize(1)))
          .andExpect(jsonPath("$.items[0].taken", hasSize(1)))
          .andExpect(jsonPath("$.items[0].taken[0].kind").value("HOLD"))
          .andExpect(jsonPath("$.items[0].taken[0].from").value(day + "T09:00:00+07:00"))
          .andExpect(jsonPath("$.items[0].taken[0].freeFrom").value(day + "T11:30:00+07:00"))
          .andExpect(content().string(not(containsString("Lomba"))))
          .andExpect(content().string(not(containsString("Panitia"))));
    }
    taken(day.plusDays(1), hall).andExpect(jsonPath("$.items[0].taken", hasSize(0)));
  }

  @Test
  void whatCanBeHadIsToldWithWhyNot() throws Exception {
    staff.request(east, day);
    available("people=60")
        .andExpect(jsonPath("$.items[?(@.id == '%s')].left", hall.id().value()).value(0))
        .andExpect(
            jsonPath("$.items[?(@.id == '%s')].refusal", west.id().value())
                .value("TOO_MANY_PEOPLE"));
    available("people=10")
        .andExpect(jsonPath("$.items[?(@.id == '%s')].canBeHad", west.id().value()).value(true))
        .andExpect(jsonPath("$.items[?(@.id == '%s')].canBeHad", east.id().value()).value(false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          schedule,                                                        from
          schedule?from=besok,                                             from
          schedule?from=1999-12-31,                                        from
          schedule?from=2026-12-01&until=2026-11-30,                       until
          schedule?from=2026-12-01&until=2027-01-01,                       until
          schedule?from=2026-12-01&facility=x,                             facility
          availability?until=2026-12-01T10:00,                             from
          availability?from=2026-12-01&until=2026-12-01T10:00,             from
          availability?from=2026-12-01T10:00&until=2026-12-01T10:00,       until
          availability?from=2026-12-01T10:00&until=2027-12-01T10:00,       until
          availability?from=2026-12-01T10:00&until=2026-12-01T11:00&people=0, people
          """)
  void whatCannotBeTakenIsNamed(String call, String parameter) throws Exception {
    call("/api/v1/" + call)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field", contains(parameter)));
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() throws Exception {
    call("/api/v1/availability?from=besok&people=0")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", contains("from", "until", "people")));
  }

  private ResultActions taken(LocalDate on, Facility facility) throws Exception {
    return call("/api/v1/schedule?from=" + on + "&facility=" + facility.id().value());
  }

  private ResultActions available(String people) throws Exception {
    return call(
        "/api/v1/availability?from=%1$sT09:00&until=%1$sT11:00:00+07:00&".formatted(day) + people);
  }

  private ResultActions call(String path) throws Exception {
    return web.perform(get(URI.create(path)));
  }
}
