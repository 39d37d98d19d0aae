package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sarpras.agenda.CalendarLinks;
import id.sarpras.agenda.Scope;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Specimens;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The description of the interface and the interface itself say the same: every route is
/// described, and every described call answers as it is described.
@PageTest
@Import(Borrowings.class)
@ComponentScan(
    basePackages = "id.sarpras",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = GoodCalls.class))
class ApiDescriptionPageTest {

  /// A described call.
  record Described(String path, String method, JsonNode operation) {

    String id() {
      return operation.path("operationId").asString();
    }

    boolean says(int status) {
      return operation.path("responses").has(Integer.toString(status));
    }
  }

  static final String LINKS = "/api/v1/calendar-links";

  @Autowired CalendarLinks links;
  @Autowired Staff staff;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;
  @Autowired List<GoodCalls> others;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  JsonNode description;
  Officer officer;
  LocalDate day;
  String token;
  String readOnly;
  String stranger;

  @BeforeEach
  void read() throws Exception {
    description =
        json.readTree(
            web.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsString());
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    officer = staff.officer(Role.FRONT_DESK, Role.SECTION_HEAD, Role.ADMINISTRATOR);
    token = Machine.token(tokens, officer, TokenScope.WRITE);
    readOnly = Machine.token(tokens, officer, TokenScope.READ);
    stranger = Machine.token(tokens, staff.officer(Role.COMPLAINT_OFFICER), TokenScope.READ);
  }

  private Map<String, Supplier<Call>> good() {
    var good = new HashMap<>(own());
    others.forEach(module -> good.putAll(module.of(officer)));
    return good;
  }

  /// How the calls of requests, and of modules without calls of their own, are made well.
  private Map<String, Supplier<Call>> own() {
    return Map.ofEntries(
        Map.entry(
            "previewDeadline",
            () ->
                Call.reading(
                    "/api/v1/deadlines/preview?kind=WORKING_DAYS&amount=5&receivedAt=2026-02-10T09:00&unit=biro-umum")),
        Map.entry("getStatistics", () -> Call.reading("/api/v1/statistics")),
        Map.entry("getProblem", () -> Call.reading("/api/v1/problems/key-missing")),
        Map.entry("listFacilities", () -> Call.reading("/api/v1/facilities?kind=ROOM")),
        Map.entry(
            "getFacility", () -> Call.reading("/api/v1/facilities/" + staff.room().id().value())),
        Map.entry("getSchedule", () -> Call.reading("/api/v1/schedule?from=" + day)),
        Map.entry(
            "getAvailability",
            () ->
                Call.reading(
                    "/api/v1/availability?from=%1$sT09:00&until=%1$sT10:00".formatted(day))),
        Map.entry(
            "addScan",
            () -> new Call("POST", "/api/v1/scans", "application/pdf", Specimens.pdf(1))),
        Map.entry(
            "addRequest",
            () -> Call.sending("/api/v1/requests", RequestsApiPageTest.body(day, staff.room()))),
        Map.entry("listCalendarLinks", () -> Call.reading(LINKS)),
        Map.entry("addCalendarLink", () -> Call.sending(LINKS, "{\"language\":\"en\"}")),
        Map.entry("getCalendarLink", () -> Call.reading(link(""))),
        Map.entry("getCalendarAddress", () -> Call.reading(link("/address"))),
        Map.entry("revokeCalendarLink", () -> Call.sending(link("/revocation"), "")),
        Map.entry("listRequests", () -> Call.reading("/api/v1/requests?page=0")),
        Map.entry("getRequest", () -> Call.reading(received(""))),
        Map.entry("listBookings", () -> Call.reading(received("/bookings"))),
        Map.entry("getReceipt", () -> Call.reading(received("/receipt"))),
        Map.entry("verify", () -> Call.sending(received("/verification"), "{\"revision\":0}")),
        Map.entry("endorse", this::endorsement),
        Map.entry("approve", () -> Call.sending(verified("/approval"), "{\"revision\":1}")),
        Map.entry(
            "refuse",
            () -> Call.sending(verified("/refusal"), "{\"revision\":1,\"reason\":\"Penuh.\"}")),
        Map.entry(
            "sendBack",
            () ->
                Call.sending(
                    received("/sending-back"), "{\"revision\":0,\"missing\":\"Stempel\"}")),
        Map.entry(
            "complete",
            () -> Call.sending(sentBack("/completion"), "{\"revision\":1,\"answer\":\"Sudah.\"}")),
        Map.entry("withdraw", () -> Call.sending(received("/withdrawal"), "{\"revision\":0}")));
  }

  @Test
  void everyRouteIsDescribed() {
    Set<String> routes =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> !entry.getValue().getBeanType().isAnnotationPresent(Hidden.class))
            .flatMap(
                entry ->
                    entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(
                            path ->
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .collect(toSet());
    assertThat(described().map(one -> one.method() + " " + one.path()))
        .containsExactlyInAnyOrderElementsOf(routes);
    assertThat(routes).hasSizeGreaterThan(15);
  }

  @Test
  void everyCallSaysWhatItIsForAndHasANameOfItsOwn() {
    assertThat(described().map(Described::id)).doesNotHaveDuplicates();
    assertThat(described())
        .allSatisfy(
            one -> {
              assertThat(one.id()).doesNotContain("_").isNotEmpty();
              assertThat(one.operation().path("summary").asString()).isNotEmpty();
              assertThat(one.operation().path("tags").get(0).asString()).doesNotContain("-api");
              assertThat(one.operation().path("responses").propertyNames())
                  .anyMatch(status -> status.startsWith("2"));
            });
  }

  @Test
  void everyPostCarriesAKeyAndATokenAndEveryProblemIsOne() {
    assertThat(described().filter(one -> one.method().equals("POST")))
        .allSatisfy(
            one -> {
              assertThat(one.operation().path("parameters").findValuesAsString("name"))
                  .contains("Idempotency-Key");
              assertThat(one.operation().path("security").toString()).contains("token");
            });
    assertThat(described())
        .allSatisfy(
            one ->
                one.operation()
                    .path("responses")
                    .properties()
                    .forEach(
                        response -> {
                          if (response.getKey().startsWith("4")) {
                            assertThat(
                                    response
                                        .getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem");
                          }
                        }));
  }

  @Test
  void everyNameThatTheDescriptionSpeaksOfIsExplained() {
    assertThat(description.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            ref -> assertThat(description.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @TestFactory
  Stream<DynamicTest> everyCallAnswersAsItIsDescribed() {
    Map<String, Supplier<Call>> good = good();
    return described()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id(),
                    () -> {
                      assertThat(good).as("a good call of " + one.id()).containsKey(one.id());
                      try {
                        check(one, requireNonNull(good.get(one.id())));
                      } finally {
                        secondStepIs("APPROVE");
                      }
                    }));
  }

  private void check(Described one, Supplier<Call> good) throws Exception {
    boolean isPublic = !one.operation().has("security");
    var answer = isPublic ? guest(good.get()) : machine(good.get(), token);
    assertThat(one.says(answer.getStatus())).as(answer.getContentAsString()).isTrue();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 201);
    JsonNode said = one.operation().at("/responses/" + answer.getStatus() + "/content");
    if (said.has("application/json")) {
      fits(
          json.readTree(answer.getContentAsString()),
          said.at("/application~1json/schema"),
          one.id());
    } else {
      assertThat(said.propertyNames()).as(one.id()).contains(answer.getContentType());
    }
    if (one.says(401)) {
      problem(401, guest(good.get()));
    }
    if (one.says(403)) {
      problem(403, machine(good.get(), one.method().equals("GET") ? stranger : readOnly));
    }
    if (one.says(404)) {
      problem(404, send(lost(good.get()), isPublic));
    }
    if (one.says(400)) {
      problem(400, unreadable(good.get()));
    }
    if (one.says(422)) {
      problem(422, machine(good.get().with(unusable(one)), token));
    }
  }

  /// The same of something that is not there.
  private static Call lost(Call call) {
    return call.path().contains("unit=")
        ? call.to(call.path().replaceAll("unit=[^&]*", "unit=tidak-ada"))
        : call.to(
            call.path().replaceAll("[0-9a-f-]{36}", Ids.next().toString()).replace("key-", "x-"));
  }

  /// The same with a parameter of the wrong kind, or without the key that it needs.
  private MockHttpServletResponse unreadable(Call call) throws Exception {
    return call.isSent()
        ? web.perform(call.request().header("Authorization", "Bearer " + token))
            .andReturn()
            .getResponse()
        : machine(call.to(call.path().replaceAll("(?<!unit)=[^&]*", "=x")), token);
  }

  /// A body in which something is wrong or missing.
  private static String unusable(Described one) {
    return one.id().equals("addCalendarLink") ? "{\"language\":\"de\"}" : "{}";
  }

  private MockHttpServletResponse send(Call call, boolean asGuest) throws Exception {
    return asGuest ? guest(call) : machine(call, token);
  }

  private MockHttpServletResponse guest(Call call) throws Exception {
    return web.perform(call.request()).andReturn().getResponse();
  }

  private MockHttpServletResponse machine(Call call, String by) throws Exception {
    return web.perform(call.request().with(Machine.by(by))).andReturn().getResponse();
  }

  private void problem(int status, MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = json.readTree(answer.getContentAsString());
    fits(problem, description.at("/components/schemas/Problem"), "problem");
    for (String member : List.of("type", "title", "status", "detail", "instance")) {
      assertThat(problem.path(member).asString()).as(member).isNotEmpty();
    }
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    var type = URI.create(problem.path("type").asString());
    assertThat(guest(Call.reading(type.getPath())).getStatus()).isEqualTo(200);
  }

  /// Nothing is answered of which the description knows nothing, and nothing of another kind.
  private void fits(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      fits(value, description.at(schema.path("$ref").asString().substring(1)), where);
    } else if (value.isObject() && schema.has("additionalProperties")) {
      value
          .properties()
          .forEach(field -> fits(field.getValue(), schema.path("additionalProperties"), where));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                JsonNode known = schema.path("properties").path(field.getKey());
                assertThat(known.isMissingNode()).as(where + "." + field.getKey()).isFalse();
                fits(field.getValue(), known, where + "." + field.getKey());
              });
    } else if (value.isArray()) {
      assertThat(schema.path("type").toString()).as(where).contains("array");
      value.forEach(item -> fits(item, schema.path("items"), where));
    } else if (!value.isNull()) {
      assertThat(schema.path("type").toString())
          .as(where)
          .containsAnyOf(value.isNumber() ? "number" : type(value), type(value));
    }
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private Stream<Described> described() {
    var all = new ArrayList<Described>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Described(
                                    path.getKey(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    method.getValue()))));
    return all.stream();
  }

  private String link(String noun) {
    return LINKS + "/" + links.make(officer, new Scope.Own(), Locale.of("id")).id() + noun;
  }

  private String received(String noun) {
    Facility room = staff.room();
    return "/api/v1/requests/" + staff.request(room, day).value() + noun;
  }

  private String verified(String noun) {
    String request = received("");
    done(request + "/verification", "{\"revision\":0}");
    return request + noun;
  }

  private String sentBack(String noun) {
    String request = received("");
    done(request + "/sending-back", "{\"revision\":0,\"missing\":\"Stempel\"}");
    return request + noun;
  }

  private void done(String path, String body) {
    try {
      assertThat(machine(Call.sending(path, body), token).getStatus()).isEqualTo(200);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// The shipped chain has none: for this call its second step is one.
  private Call endorsement() {
    secondStepIs("ENDORSE");
    return Call.sending(verified("/endorsement"), "{\"revision\":1}");
  }

  private void secondStepIs(String instruction) {
    jdbc.sql("UPDATE disposition_rule SET instruction = :instruction WHERE step = 2")
        .param("instruction", instruction)
        .update();
  }
}
