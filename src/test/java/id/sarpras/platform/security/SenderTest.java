package id.sarpras.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// Whose page sent a form, as browsers say it.
class SenderTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      textBlock =
          """
          same-origin, https://umum.example.id,      OURSELVES
          same-origin, ,                             OURSELVES
          none,        ,                             OURSELVES
          ,            https://umum.example.id,      OURSELVES
          ,            https://UMUM.example.id:8443, OURSELVES
          ,            ,                             NOT_SAID
          cross-site,  https://evil.example,         ANOTHER_SITE
          cross-site,  ,                             ANOTHER_SITE
          same-site,   https://www.example.id,       ANOTHER_SITE
          same-site,   ,                             ANOTHER_SITE
          ,            https://evil.example,         ANOTHER_SITE
          ,            https://umum.example.id.evil, ANOTHER_SITE
          ,            null,                         ANOTHER_SITE
          ,            '%%%',                        ANOTHER_SITE
          cross-site,  https://umum.example.id,      ANOTHER_SITE
          """)
  void isReadFromTheHeaders(String site, String origin, Sender sender) {
    var request = new MockHttpServletRequest();
    request.setServerName("umum.example.id");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    assertThat(Sender.of(request)).isEqualTo(sender);
  }
}
