package countermand.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, if it has one; started when the first story needs it, and once. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** It asks nobody for anything: no updates, no lists, no accounts. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private Chromium() {}

  /**
   * Skips where there is none.
   *
   * @param otherwise what is not done then
   */
  static void needed(String otherwise) {
    assumeTrue(found().isPresent(), "SKIPPED: no chromium on the PATH, so " + otherwise);
  }

  static Browser browser() {
    return Started.BROWSER;
  }

  private static Optional<Path> found() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Holds it until the JVM ends. */
  private static final class Started {
    private static final Browser BROWSER = start();

    private Started() {}

    private static Browser start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end of the browser"));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(found().orElseThrow())
                  .setArgs(ARGUMENTS));
    }
  }
}
