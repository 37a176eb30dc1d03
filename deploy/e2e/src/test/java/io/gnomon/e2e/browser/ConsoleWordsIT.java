package io.gnomon.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.browser.ConsoleDialogs.Opening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What pages say stands in the catalogue of texts, or came from a service: they are built with
 * every text of the catalogue marked, and what is not marked must be data.
 */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleWordsIT {

  private static final Path CONSOLE = RunningGnomon.root().resolve("console");
  private static final Path PSEUDO = CONSOLE.resolve("target/pseudo");
  private static final String BASE = "/console/";

  /** All that is shown, or said aloud. */
  private static final String SAID =
      """
      () => {
        const said = [];
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          said.push(nodes.currentNode.data);
        }
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"]) {
          document.querySelectorAll(`[${name}]`).forEach((each) =>
            said.push(each.getAttribute(name)));
        }
        return said;
      }
      """;

  private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Words that browsers write for numbers, days, times and countries. */
  private static final String OF_THE_LOCALE =
      """
      () => {
        const said = [];
        for (let month = 0; month < 12; month++) {
          const day = new Date(Date.UTC(2026, month, 1));
          for (const style of ["short", "long"]) {
            said.push(day.toLocaleDateString("en-GB", { month: style, weekday: style }));
          }
        }
        const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "second", "minute",
          "hour", "day"];
        for (const unit of units) {
          for (const unitDisplay of ["short", "long"]) {
            said.push(new Intl.NumberFormat("en-GB", { style: "unit", unit, unitDisplay }).format(2));
          }
        }
        const regions = new Intl.DisplayNames("en-GB", { type: "region", fallback: "none" });
        for (let a = 65; a < 91; a++) {
          for (let b = 65; b < 91; b++) {
            said.push(regions.of(String.fromCharCode(a, b)) ?? "");
          }
        }
        said.push(new Date().toLocaleString("en-GB", { dateStyle: "long", timeStyle: "long" }));
        return said.concat(Intl.supportedValuesOf("timeZone"), "UTC", "GMT");
      }
      """;

  /** Marked letters are of a font that comes late; what moves is judged with the real texts. */
  private static final String MOVES_AS_IT_LIKES =
      "addEventListener('DOMContentLoaded', () => gnomonWatch.disconnect())";

  /** Her name, and the word of PatternFly for the cross of a dialog, which takes no other. */
  private static final Set<String> KNOWN = Set.of("ines", "Close");

  private static final OddThings THINGS = new OddThings();

  @BeforeAll
  static void aBundleWhoseTextsAreMarked() throws Exception {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, "https://www.dropbox.com/"));
    Fleet.flush();
    THINGS.make();
    var deno = CONSOLE.resolve("target/deno/META-INF/resources/_static");
    Path program;
    try (var files = Files.walk(deno)) {
      program = files.filter(each -> each.endsWith("deno")).findFirst().orElseThrow();
    }
    var build =
        new ProcessBuilder(
                program.toString(),
                "run",
                "-A",
                "npm:vite",
                "build",
                "--mode",
                "pseudo",
                "--outDir",
                PSEUDO.toString(),
                "--emptyOutDir")
            .directory(CONSOLE.resolve("web").toFile())
            .redirectErrorStream(true)
            .start();
    var printed = new String(build.getInputStream().readAllBytes(), UTF_8);
    assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(build.exitValue()).as(printed).isZero();
  }

  @AfterAll
  static void theyAreGone() {
    THINGS.close();
  }

  @Test
  void noPageSaysWhatIsNeitherInTheCatalogueNorData(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin", "privacy")) {
      assertThat(unknownWords(ines, openings())).isEmpty();
    }
  }

  @Test
  void noPageOfThoseWhoAreNotSignedInDoes(Browser browser) {
    try (var somebody = Visitor.of(browser, ColorScheme.LIGHT)) {
      somebody.openWhole("overview");
      assertThat(unknownWords(somebody, of(ConsoleAddresses.SIGNED_OUT))).isEmpty();
    }
  }

  /** What is neither of the catalogue nor data, each with where it stands. */
  private static Set<String> unknownWords(Visitor visitor, Map<String, Opening> openings) {
    var data = new HashSet<>(KNOWN);
    words(visitor.page(), OF_THE_LOCALE).forEach(each -> data.addAll(wordsOf(each)));
    visitor.context().addInitScript(MOVES_AS_IT_LIKES);
    visitor.context().route("**", route -> keepWords(route, data));
    visitor.context().route("**" + BASE + "**", ConsoleWordsIT::serveMarked);
    var unknown = new TreeSet<String>();
    openings.forEach(
        (name, opening) -> {
          opening.open(visitor, name);
          var said = words(visitor.page(), SAID);
          assertThat(said).as(name).anyMatch(text -> MARKED.matcher(text).find());
          data.addAll(wordsOf(URLDecoder.decode(opening.address(), UTF_8)));
          said.stream()
              .flatMap(text -> wordsOf(withoutMarked(text)).stream())
              .filter(word -> !data.contains(word))
              .forEach(word -> unknown.add(name + ": " + word));
        });
    return unknown;
  }

  /** Of pages as they are, and of the dialogs and drawers that no address opens. */
  private static Map<String, Opening> openings() {
    var openings = of(ConsoleAddresses.ALL);
    openings.putAll(ConsoleDialogs.ALL);
    openings.putAll(ConsoleDialogs.OF_ODD_THINGS);
    return openings;
  }

  private static Map<String, Opening> of(Map<String, String> addresses) {
    var openings = new TreeMap<String, Opening>();
    addresses.forEach((name, address) -> openings.put(name, new Opening(address)));
    return openings;
  }

  /** Passes on what a service answers, whose words are data from then on. */
  private static void keepWords(Route route, Set<String> data) {
    var answer = route.fetch();
    data.addAll(wordsOf(answer.text()));
    route.fulfill(new Route.FulfillOptions().setResponse(answer));
  }

  private static List<String> wordsOf(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Marked texts may stand in marked texts. */
  private static String withoutMarked(String text) {
    var rest = MARKED.matcher(text).replaceAll(" ");
    return rest.equals(text) ? text : withoutMarked(rest);
  }

  /** The marked bundle instead of the real one, with the real headers of a page. */
  private static void serveMarked(Route route) {
    var path = URI.create(route.request().url()).getPath().substring(BASE.length());
    var file = PSEUDO.resolve(path);
    try {
      if (Files.isRegularFile(file)) {
        route.fulfill(new Route.FulfillOptions().setPath(file));
      } else {
        var real = route.fetch();
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("text/html")
                .setHeaders(policyOf(real.headers()))
                .setBody(Files.readString(PSEUDO.resolve("index.html"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> policyOf(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().startsWith("content-security"))
        .collect(Collectors.toMap(each -> each.getKey(), each -> each.getValue()));
  }

  private static List<String> words(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String.class::cast).toList();
  }
}
