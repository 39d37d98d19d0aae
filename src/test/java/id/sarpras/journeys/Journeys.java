package id.sarpras.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.sarpras.testing.Browser;
import id.sarpras.testing.PageDatabase;
import id.sarpras.testing.Tour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// People in a real browser at the door of the demonstration.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = PageDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journeys {

  private Browser browser;

  @Autowired ApplicationContext program;
  @LocalServerPort int port;

  private final List<BrowserContext> people = new ArrayList<>();

  @BeforeAll
  void open() {
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    people.forEach(BrowserContext::close);
    people.clear();
  }

  String address() {
    return "http://localhost:" + port;
  }

  /// A guest with a telephone.
  Page guest() {
    return arrived(browser.person(360, ColorScheme.LIGHT)).newPage();
  }

  /// An officer at a desk, signed in.
  Page officer(String username) {
    Page page = arrived(browser.person(1280, ColorScheme.LIGHT)).newPage();
    Tour.signIn(page, address(), username);
    return page;
  }

  BrowserContext person(ColorScheme scheme) {
    return arrived(browser.person(360, scheme));
  }

  private BrowserContext arrived(BrowserContext person) {
    people.add(person);
    return person;
  }

  /// Waits for the number that stands in place of a captcha. A page evaluates no text here.
  static void workIsDone(Page form) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !form.inputValue("#bukti").isEmpty());
  }
}
