package id.sarpras.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.platform.security.Access;
import id.sarpras.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every address has a rule of access, and what no rule names is closed.
@PageTest
class RoutesPageTest {

  @Autowired MockMvc web;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everyRouteHasAnAccessRule() {
    var paths =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .toList();
    assertThat(paths).hasSizeGreaterThan(30);
    assertThat(paths).allSatisfy(path -> assertThat(hasRule(path)).as(path).isTrue());
    assertThat(hasRule("/nobody/named/this")).isFalse();
  }

  @Test
  void whatNoRuleNamesIsClosed() throws Exception {
    web.perform(get("/nobody/named/this")).andExpect(status().isNotFound());
    web.perform(get("/actuator/env")).andExpect(status().isNotFound());
  }

  @Test
  void officersPagesAskToSignIn() throws Exception {
    web.perform(get("/petugas"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/masuk?lanjut=%2Fpetugas"));
  }

  @Test
  void aGuestHasNoSessionAndTheAnswerKeepsToItself() throws Exception {
    int before = sessions();
    web.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    org.hamcrest.Matchers.startsWith("default-src 'self'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    assertThat(sessions()).isEqualTo(before);
  }

  private int sessions() {
    return jdbc.sql("SELECT count(*) FROM spring_session").query(Integer.class).single();
  }

  private static boolean hasRule(String path) {
    String concrete = path.replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "x");
    return Access.RULES.stream()
        .anyMatch(
            rule ->
                PathPatternParser.defaultInstance
                    .parse(rule.pattern())
                    .matches(PathContainer.parsePath(concrete)));
  }
}
