package id.sarpras.handover;

import static id.sarpras.handover.HandoverCalls.DAMAGES;
import static id.sarpras.handover.HandoverCalls.THING;
import static id.sarpras.handover.HandoverCalls.USES;
import static id.sarpras.handover.HandoverCalls.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.letter.Specimens;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Machines that send nonsense about uses are told so, and change nothing.
@PageTest
@Import(Borrowings.class)
class HostileUsesApiPageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Scans scans;
  @Autowired Tokens tokens;
  @Autowired MockMvc web;

  Officer joko;
  Facility chairs;
  BookingId use;
  String token;

  @BeforeEach
  void aKeeperWithAMachine() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
    token = Machine.token(tokens, joko, TokenScope.WRITE);
    chairs = uses.chairs(20, Optional.of(joko));
    use = uses.from(Duration.ofMinutes(10), Borrowings.of(chairs, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"things\":null}",
        "{\"things\":[]}",
        "{\"things\":[null]}",
        "{\"things\":[{}]}",
        "{\"things\":\"semua\"}",
        "{\"things\":[{\"facility\":\"bukan-id\"}]}",
        "{\"things\":[{\"facility\":\"%1$s\"}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":\"lima\"}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":-1}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":2147483647}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":5,\"good\":false}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":5,\"fuel\":\"AIR\"}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":5,\"photos\":[null]}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":5,\"photos\":[\"%2$s\"]}]}",
        "{\"things\":[{\"facility\":\"%1$s\",\"quantity\":5},{\"facility\":\"%1$s\",\"quantity\":5}]}"
      })
  void aBodyThatSaysNothingUsableIsRefused(String body) throws Exception {
    send(place(use, "/handover"), body.formatted(chairs.id().value(), Ids.next()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value(containsString("things")));
    assertThat(uses.now(use).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "kursi", "[]", "5"})
  void whatIsNoBodyIsRefused(String body) throws Exception {
    for (String noun : new String[] {"/handover", "/return", "/settlement", "/reinstatement"}) {
      String told =
          send(place(use, noun), body)
              .andExpect(content().contentType("application/problem+json"))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(told).containsAnyOf("problems/malformed", "problems/invalid");
    }
  }

  @Test
  void whatIsNotThereIsMissing() throws Exception {
    BookingId nothing = BookingId.next();
    String body = THING.formatted(chairs.id().value(), 5, "");
    for (String noun : new String[] {"/handover", "/return", "/check-in", "/no-show"}) {
      send(place(nothing, noun), body).andExpect(status().isNotFound());
    }
    web.perform(get(USES + "/bukan-id").with(Machine.by(token)))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
    web.perform(get(place(use, "/photos/" + Ids.next())).with(Machine.by(token)))
        .andExpect(status().isNotFound());
    send(DAMAGES, "{\"use\":\"%s\"}".formatted(nothing.value())).andExpect(status().isNotFound());
    send(DAMAGES, "{}").andExpect(status().isUnprocessableContent());
  }

  @Test
  void nobodyChecksInToACar() throws Exception {
    BookingId trip =
        uses.from(Duration.ofMinutes(10), Borrowings.of(uses.car(Optional.of(joko)), 1));
    send(place(trip, "/check-in"), "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("not-now")))
        .andExpect(jsonPath("$.now.state").value("BOOKED"));
  }

  @Test
  void aLetterIsNoPhotoAndNeitherIsWhatIsTooLarge() throws Exception {
    photo(Specimens.pdf(1)).andExpect(status().isUnprocessableContent());
    photo("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("content"));
    photo(Arrays.copyOf(Specimens.image("jpg", 40, 30), 10 * 1024 * 1024 + 1))
        .andExpect(status().isUnprocessableContent());
    photo(Arrays.copyOf(Specimens.image("jpg", 40, 30), 13 * 1024 * 1024))
        .andExpect(status().isContentTooLarge())
        .andExpect(content().contentType("application/problem+json"));
    web.perform(
            post("/api/v1/use-photos")
                .contentType("image/svg+xml")
                .content("<svg/>")
                .with(Machine.by(token)))
        .andExpect(status().isUnsupportedMediaType());
    Scan letter =
        ((Scans.Outcome.Kept) scans.keep(staff.unit().id(), "surat.pdf", Specimens.pdf(1))).scan();
    send(
            place(use, "/handover"),
            THING.formatted(chairs.id().value(), 5, ",\"photos\":[\"" + letter.id() + "\"]"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("things[0].photos"));
  }

  @Test
  void aTokenForReadingOnlyReadsOnly() throws Exception {
    String reading = Machine.token(tokens, joko, TokenScope.READ);
    web.perform(
            post(place(use, "/handover"))
                .contentType("application/json")
                .content(THING.formatted(chairs.id().value(), 5, ""))
                .with(Machine.by(reading)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(containsString("read-only")));
    web.perform(get(place(use, ""))).andExpect(status().isUnauthorized());
  }

  private ResultActions photo(byte[] content) throws Exception {
    return web.perform(
        post("/api/v1/use-photos")
            .contentType("image/jpeg")
            .content(content)
            .with(Machine.by(token)));
  }

  private ResultActions send(String path, String body) throws Exception {
    return web.perform(
        post(path).contentType("application/json").content(body).with(Machine.by(token)));
  }
}
