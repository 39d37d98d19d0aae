package id.sarpras.handover;

import static id.sarpras.handover.HandoverCalls.DAMAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.closure.Closures;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.schedule.BookingId;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.ObjectMapper;

/// Machines write damages down and follow them.
@PageTest
@Import(Borrowings.class)
class DamagesApiPageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Closures closures;
  @Autowired Tokens tokens;
  @Autowired ObjectMapper json;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer joko;
  Officer lina;
  Facility chairs;
  BookingId use;

  @BeforeEach
  void aUseOfChairs() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
    lina = staff.officer(Role.COMPLAINT_OFFICER);
    chairs = uses.chairs(20, Optional.of(joko));
    use = uses.from(Duration.ofMinutes(10), Borrowings.of(chairs, 5));
  }

  @Test
  void aDamageIsFollowedByItsOfficerUntilItIsSettled() throws Exception {
    String id = added(damage("MINOR", ",\"responsible\":\"" + lina.username() + "\""));
    web.perform(get(DAMAGES + "/" + id).with(by(lina)))
        .andExpect(jsonPath("$.responsible").value(lina.username()))
        .andExpect(jsonPath("$.settledAt").isEmpty());
    web.perform(get(DAMAGES + "?open=true").with(by(lina)))
        .andExpect(jsonPath("$.items[*].id").value(hasItem(id)));
    send(lina, "/" + id + "/notes", "{\"note\":\"Ke bengkel\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.notes[0].note").value("Ke bengkel"));
    send(lina, "/" + id + "/notes", "{\"note\":\" \"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("note"));
    send(lina, "/" + id + "/settlement", "{\"note\":\"Diganti\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.settledAt").isNotEmpty());
    send(lina, "/" + id + "/settlement", "{\"note\":\"Diganti lagi\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.notes.length()").value(2));
  }

  @Test
  void whatCannotBeUsedIsClosed() throws Exception {
    String until = today().plusDays(3).toString();
    send(joko, "", damage("MAJOR", ",\"closedUntil\":\"" + until + "\""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("closedUntil"));
    added(damage("UNUSABLE", ",\"closedUntil\":\"" + until + "\""));
    assertThat(closures.toShow(staff.unit().id()))
        .anyMatch(
            closure ->
                closure.items().stream().anyMatch(item -> item.facility().equals(chairs.id())));
  }

  @Test
  void everyFieldThatCannotBeTakenIsNamed() throws Exception {
    send(
            joko,
            "",
            "{\"use\":\"%s\",\"responsible\":\"tidak.ada\",\"due\":\"2020-01-01\"}"
                .formatted(use.value()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath("$.errors[*].field")
                .value(hasItems("facility", "what", "severity", "responsible", "due")));
    send(joko, "", "{\"severity\":\"AWFUL\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("severity"));
  }

  @Test
  void onlyWhoHandsOverWritesDownAndOnlyTheOfficerFollows() throws Exception {
    send(lina, "", damage("MINOR", ""))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(containsString("forbidden")));
    String id = added(damage("MINOR", ""));
    for (String noun : new String[] {"/notes", "/settlement"}) {
      send(lina, "/" + id + noun, "{\"note\":\"Sudah\"}").andExpect(status().isForbidden());
    }
  }

  private String added(String body) throws Exception {
    String made =
        send(joko, "", body)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(made).path("id").asString();
  }

  private String damage(String severity, String more) {
    return """
    {"use":"%s","facility":"%s","what":"Kaki patah","severity":"%s","due":"%s"%s}
    """
        .formatted(use.value(), chairs.id().value(), severity, today().plusDays(7), more);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  private RequestPostProcessor by(Officer officer) {
    return Machine.by(Machine.token(tokens, officer, TokenScope.WRITE));
  }

  private ResultActions send(Officer officer, String noun, String body) throws Exception {
    return web.perform(
        post(DAMAGES + noun).contentType("application/json").content(body).with(by(officer)));
  }
}
