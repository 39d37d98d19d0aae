package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import id.sarpras.testing.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Every page is clean for axe in both languages and, once, in the dark, fetches nothing from
/// another host, and comes over the wire small.
@Order(1) // begins first: it is the longest
class AccessJourney extends Journeys {

  private static final long MOST_BYTES = 60_000;
  private static final String AXE = axe();
  private static final String ALL =
      "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
  private static final String WITHOUT_COLOURS =
      ALL + ", rules: {'color-contrast': {enabled: false}}";
  private static final String COLOURS = "runOnly: ['color-contrast']";

  @Test
  void everyPageIsCleanForAxe() {
    var wrong = new ArrayList<String>();
    List<Tour.Place> places = Tour.places(program);
    assertThat(places).hasSizeGreaterThan(25);
    for (String who : places.stream().map(Tour.Place::who).distinct().toList()) {
      BrowserContext person = person(ColorScheme.LIGHT);
      person.addInitScript(
          AXE); // by the browser itself: half a megabyte need not be sent for each page
      Page page = person.newPage();
      if (!who.isEmpty()) {
        Tour.signIn(page, address(), who);
      }
      for (Tour.Place place : places.stream().filter(one -> one.who().equals(who)).toList()) {
        for (String language : List.of("id", "en")) {
          wrong.addAll(look(page, place, language));
        }
      }
      leave();
    }
    assertThat(wrong).isEmpty();
  }

  /// All rules, and colours in the dark too; they are the same in each language.
  private List<String> look(Page page, Tour.Place place, String language) {
    var wrong = new ArrayList<String>();
    String name = place.name() + "/" + language;
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    var answer = page.navigate(address() + place.in(language));
    if (answer.status() >= 500) {
      wrong.add(name + ": " + answer.status());
    }
    if (language.equals("en")) {
      wrong.addAll(violations(page, name, WITHOUT_COLOURS));
      return wrong;
    }
    wrong.addAll(violations(page, name, ALL));
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE));
    wrong.addAll(violations(page, name + "/dark", COLOURS));
    return wrong;
  }

  /// Who only looks has no session.
  @Test
  void theFirstVisitIsSmallAndAsksNobodyElse() {
    for (String path :
        List.of(
            "/",
            "/layanan/fasilitasi-sarana-prasarana",
            "/sarana",
            "/jadwal",
            "/permohonan/baru",
            "/lacak",
            "/masuk")) {
      Page page = guest();
      var requests = new ArrayList<Request>();
      page.onRequestFinished(requests::add);
      page.navigate(address() + path);
      page.waitForLoadState();
      long bytes = List.copyOf(requests).stream().mapToLong(AccessJourney::bytes).sum();
      System.out.println("First visit of " + path + ": " + bytes + " bytes");
      assertThat(bytes).as(path).isPositive().isLessThan(MOST_BYTES);
      assertThat(requests)
          .extracting(Request::url)
          .allMatch(url -> url.startsWith(address()) || url.startsWith("data:"));
      assertThat(page.context().cookies())
          .extracting(cookie -> cookie.name)
          .doesNotContain("sarpras");
      leave();
    }
  }

  private static long bytes(Request request) {
    return request.sizes().responseBodySize + (long) request.sizes().responseHeadersSize;
  }

  /// One run of axe, in the page itself: that is several times as fast as a new page for each.
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String name, String rules) {
    var found =
        (List<String>)
            page.evaluate(
                "async () => (await axe.run(document, {"
                    + rules
                    + ", resultTypes: ['violations']})).violations"
                    + ".map(rule => rule.id + ' ' + rule.nodes.slice(0, 2).map(n => n.html).join(' | '))");
    return found.stream().map(violation -> name + ": " + violation).toList();
  }

  private static String axe() {
    try (var source = AccessJourney.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
