package id.sarpras.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Calendar links by the interface for machines.
@PageTest
class LinksApiPageTest {

  static final String LINKS = "/api/v1/calendar-links";

  @Autowired Staff staff;
  @Autowired Tokens tokens;
  @Autowired MockMvc web;

  String token;
  Facility room;

  @BeforeEach
  void cast() {
    token = Machine.token(tokens, staff.officer(Role.FRONT_DESK), TokenScope.WRITE);
    room = staff.room();
  }

  @Test
  void aLinkIsMadeReadAndTakenBack() throws Exception {
    String made =
        send(LINKS, "{\"facility\":\"%s\"}".formatted(room.id().value()))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.facility").value(room.id().value().toString()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String id = JsonPath.read(made, "$.id");
    String address = JsonPath.read(body(token, LINKS + "/" + id + "/address"), "$.address");
    assertThat(made).as("the secret is kept with no answer").doesNotContain("kalender");
    URI feed = URI.create(URI.create(address).getPath());
    web.perform(get(feed)).andExpect(status().isOk());
    send(LINKS + "/" + id + "/revocation", "").andExpect(status().isOk());
    web.perform(get(feed)).andExpect(status().isGone());
    web.perform(get(LINKS).with(Machine.by(token))).andExpect(jsonPath("$.items", hasSize(0)));
  }

  @Test
  void theLinkOfAnotherIsNotThereNotEvenForAnAdministrator() throws Exception {
    String id =
        JsonPath.read(send(LINKS, "{}").andReturn().getResponse().getContentAsString(), "$.id");
    String other = Machine.token(tokens, staff.officer(Role.ADMINISTRATOR), TokenScope.WRITE);
    for (String noun : new String[] {"", "/address"}) {
      web.perform(get(LINKS + "/" + id + noun).with(Machine.by(other)))
          .andExpect(status().isNotFound());
    }
    web.perform(post(LINKS + "/" + id + "/revocation").with(Machine.by(other)))
        .andExpect(status().isNotFound());
    web.perform(get(LINKS + "/" + id).with(Machine.by(token))).andExpect(status().isOk());
  }

  @ParameterizedTest
  @CsvSource({"facility, facility", "building, building", "language, language"})
  void whatIsNotThereCannotBeShown(String sent, String field) throws Exception {
    String value = sent.equals("facility") ? Ids.next().toString() : "tidak ada";
    send(LINKS, "{\"%s\":\"%s\"}".formatted(sent, value))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value(field));
  }

  private String body(String by, String path) throws Exception {
    return web.perform(get(path).with(Machine.by(by)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions send(String path, String body) throws Exception {
    return web.perform(
        post(path).with(Machine.by(token)).contentType("application/json").content(body));
  }
}
