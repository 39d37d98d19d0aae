package id.sarpras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.testing.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HealthPageTest {

  @Autowired MockMvcTester pages;

  @Test
  void healthIsPublicAndBare() {
    var health = pages.get().uri("/health").exchange();
    assertThat(health).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void nothingElseOfTheMachineIsShown() {
    for (String address : List.of("/actuator/env", "/actuator/health")) {
      assertThat(pages.get().uri(address).exchange().getResponse().getStatus()).isNotEqualTo(200);
    }
  }
}
