package id.sarpras.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.sarpras.Sarpras;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Writes a picture of every page of the demonstration to `target/screens`: on a telephone and on a
/// desk, light and dark, Indonesian and English. `bin/screens` calls it; words after it choose the
/// pages whose names contain them.
final class Screens {

  private static final Path FOLDER = Path.of("target/screens");

  static void main(String[] wanted) {
    try (var program =
            new SpringApplicationBuilder(Sarpras.class)
                .profiles("demo")
                .run("--server.port=0", "--sarpras.data-dir=target/screens-data");
        var browser = Browser.open()) {
      String address =
          "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
      List<Tour.Place> places =
          Tour.places(program).stream().filter(place -> fits(place, wanted)).toList();
      for (int width : new int[] {360, 1280}) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          var people = new HashMap<String, BrowserContext>();
          places.forEach(place -> shoot(browser, people, address, place, width, scheme));
          people.values().forEach(BrowserContext::close);
        }
      }
      System.out.println(places.size() * 8 + " pictures in " + FOLDER);
    }
  }

  private static void shoot(
      Browser browser,
      Map<String, BrowserContext> people,
      String address,
      Tour.Place place,
      int width,
      ColorScheme scheme) {
    BrowserContext person =
        people.computeIfAbsent(place.who(), who -> arrive(browser, address, who, width, scheme));
    for (String language : List.of("id", "en")) {
      Page page = person.newPage();
      page.navigate(address + place.in(language));
      String name =
          place.name()
              + "-"
              + width
              + "-"
              + scheme.name().toLowerCase(java.util.Locale.ROOT)
              + "-"
              + language;
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
      page.close();
    }
  }

  private static BrowserContext arrive(
      Browser browser, String address, String who, int width, ColorScheme scheme) {
    BrowserContext person = browser.person(width, scheme);
    if (!who.isEmpty()) {
      Page page = person.newPage();
      Tour.signIn(page, address, who);
      page.close();
    }
    return person;
  }

  private static boolean fits(Tour.Place place, String[] wanted) {
    return wanted.length == 0 || List.of(wanted).stream().anyMatch(place.name()::contains);
  }
}
