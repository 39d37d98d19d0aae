package id.sarpras.facility;

import static id.sarpras.facility.FacilityCalls.TWO;
import static id.sarpras.facility.FacilityCalls.picture;
import static id.sarpras.facility.FacilityCalls.place;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Specimens;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.ObjectMapper;

/// Machines divide halls and keep their photos.
@PageTest
class HallsApiPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Photos photos;
  @Autowired Tokens tokens;
  @Autowired ObjectMapper json;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  String token;
  Facility hall;

  @BeforeEach
  void aHall() {
    token = Machine.token(tokens, staff.officer(Role.ADMINISTRATOR), TokenScope.WRITE);
    hall = staff.room();
  }

  @Test
  void aHallIsDividedAndNeighboursAreLentTogether() throws Exception {
    web.perform(get(place(hall, "/division")))
        .andExpect(jsonPath("$.parts").value(1))
        .andExpect(jsonPath("$.pieces").isEmpty());
    divide(
            """
            {"parts":3,"pieces":[
              {"first":1,"last":1,"name":"Sayap %s","capacity":10},
              {"first":2,"last":2,"capacity":20},{"first":3,"last":3,"capacity":20},
              {"first":1,"last":2}]}
            """
                .formatted(hall.id().value()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.parts").value(3))
        .andExpect(jsonPath("$.pieces.length()").value(4))
        .andExpect(jsonPath("$.pieces[?(@.last == 2 && @.first == 1)].capacity").value(30))
        .andExpect(jsonPath("$.pieces[0].name").value("Sayap " + hall.id().value()));
    web.perform(get(place(hall, ""))).andExpect(jsonPath("$.parts.length()").value(4));
    divide("{\"parts\":1}").andExpect(status().isOk()).andExpect(jsonPath("$.pieces").isEmpty());
  }

  @Test
  void whatIsTakenAheadOrNamedElsewhereStopsIt() throws Exception {
    Facility other = staff.room();
    divide(TWO.replace("{\"first\":1,", "{\"name\":\"" + other.name() + "\",\"first\":1,"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.errors[0].field").value("pieces"))
        .andExpect(jsonPath("$.now.parts").value(1));
    divide(TWO).andExpect(status().isOk());
    staff.request(hall, staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone())));
    divide("{\"parts\":1}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("not-now")))
        .andExpect(jsonPath("$.now.parts").value(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {}; parts
          {"parts":0}; parts
          {"parts":9}; parts
          {"parts":"dua"}; parts
          {"parts":2}; pieces
          {"parts":2,"pieces":[null]}; pieces[0]
          {"parts":2,"pieces":[{"first":1,"last":1,"capacity":5}]}; pieces
          {"parts":2,"pieces":[{"first":1,"last":2,"capacity":5}]}; pieces[0]
          {"parts":2,"pieces":[{"first":2,"last":1,"capacity":5}]}; pieces[0]
          {"parts":2,"pieces":[{"first":1,"last":1},{"first":2,"last":2,"capacity":5}]}; pieces[0].capacity
          {"parts":2,"pieces":[{"first":1,"last":1,"capacity":5},{"first":1,"last":1,"capacity":5}]}; pieces[1]
          {"parts":2,"pieces":[{"first":1,"last":1,"capacity":5,"layouts":{"THEATRE":6}},{"first":2,"last":2,"capacity":5}]}; pieces[0].layouts.THEATRE
          {"parts":2,"pieces":[{"first":1,"last":1,"capacity":5,"name":"Sama"},{"first":2,"last":2,"capacity":5,"name":"sama"}]}; pieces[1].name
          {"parts":1,"pieces":[{"first":1,"last":1,"capacity":5}]}; pieces[0]
          {"parts":-2147483648}; parts
          """)
  void aDivisionThatIsNoneIsRefused(String body, String field) throws Exception {
    divide(body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));
    assertThat(facilities.find(staff.unit().id(), hall.id())).contains(hall);
  }

  @Test
  void aPieceOrNothingIsNoHall() throws Exception {
    divide(TWO);
    Facility piece =
        facilities.all(staff.unit().id()).stream()
            .filter(
                one -> one.isPartOf(facilities.find(staff.unit().id(), hall.id()).orElseThrow()))
            .findFirst()
            .orElseThrow();
    web.perform(get(place(piece, "/division"))).andExpect(status().isNotFound());
    web.perform(get("/api/v1/facilities/" + Ids.next() + "/division"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void photosAreAddedToldAndRemoved() throws Exception {
    String first = id(photo("Panggung", picture()).andExpect(status().isCreated()));
    for (int i = 2; i <= Photos.MOST; i++) {
      photo("Foto ke-" + i, picture()).andExpect(status().isCreated());
    }
    photo("Terlalu banyak", picture())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.errors[0].field").value("content"));
    String print =
        json.readTree(
                web.perform(get(place(hall, "/photos")))
                    .andExpect(jsonPath("$.items.length()").value(Photos.MOST))
                    .andExpect(jsonPath("$.items[0].alt").value("Panggung"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString())
            .at("/items/0/prints/0/address")
            .asString();
    web.perform(get(URI.create(print).getPath())).andExpect(status().isOk());
    remove(first)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(Photos.MOST - 1));
    remove(first).andExpect(status().isNotFound());
    remove("bukan-id").andExpect(status().isNotFound());
  }

  @Test
  void whatIsNoPhotoIsRefused() throws Exception {
    photo("", picture())
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("alt"));
    photo("a".repeat(201), picture()).andExpect(status().isUnprocessableContent());
    for (byte[] nonsense :
        new byte[][] {
          "<svg/>".getBytes(UTF_8),
          Specimens.pdf(1),
          Arrays.copyOf(picture(), 50),
          Arrays.copyOf(picture(), 10 * 1024 * 1024 + 1)
        }) {
      photo("Aula", nonsense)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[0].field").value("content"));
    }
    photo("Aula", Arrays.copyOf(picture(), 13 * 1024 * 1024))
        .andExpect(status().isContentTooLarge());
    assertThat(photos.of(staff.unit().id(), hall.id())).isEmpty();
  }

  @Test
  void onlyAdministratorsDivideAndKeepPhotos() throws Exception {
    photo("Panggung", picture());
    String photo = photos.of(staff.unit().id(), hall.id()).getFirst().id().toString();
    token = Machine.token(tokens, staff.officer(Role.SECTION_HEAD), TokenScope.WRITE);
    divide(TWO).andExpect(status().isForbidden());
    photo("Pintu", picture()).andExpect(status().isForbidden());
    remove(photo).andExpect(status().isForbidden());
    web.perform(delete(place(hall, "/photos/" + photo))).andExpect(status().isUnauthorized());
    assertThat(photos.of(staff.unit().id(), hall.id())).hasSize(1);
  }

  private String id(ResultActions made) throws Exception {
    return json.readTree(made.andReturn().getResponse().getContentAsString()).path("id").asString();
  }

  private ResultActions divide(String body) throws Exception {
    return web.perform(
        put(place(hall, "/division"))
            .contentType("application/json")
            .content(body)
            .with(Machine.by(token)));
  }

  private ResultActions photo(String alt, byte[] content) throws Exception {
    return web.perform(
        post(place(hall, "/photos"))
            .queryParam("alt", alt)
            .contentType("image/jpeg")
            .content(content)
            .with(Machine.by(token)));
  }

  private ResultActions remove(String photo) throws Exception {
    return web.perform(delete(place(hall, "/photos/" + photo)).with(Machine.by(token)));
  }
}
