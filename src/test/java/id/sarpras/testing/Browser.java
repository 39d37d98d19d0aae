package id.sarpras.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/// A real browser: Debian's chromium, without a screen and without calling home.
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Opens it. Where it is missing, journeys are skipped loudly at home and fail in CI.
  public static Browser open() {
    if (!Files.isExecutable(CHROMIUM)) {
      String missing = "JOURNEYS SKIPPED: there is no " + CHROMIUM + "; bin/setup installs it";
      System.err.println(missing);
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      throw new TestAbortedException(missing);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  /// A person with an own, empty browser.
  public BrowserContext person(int width, ColorScheme scheme) {
    var context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("id-ID")
                .setTimezoneId("America/New_York"));
    context.setDefaultTimeout(20_000);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
