package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a log file to its report, to an app of the organisation's own, and back. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleDiscoverIT {

  private static final String SOURCES = "discover/sources";
  private static final String SHOWN = "report=endpoint-users&days=7";
  private static final String GUESSED = "dropbox.example";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  @Test
  void aLogFileBecomesAReportWhoseDomainsBecomeApps(Browser browser) {
    // No device of the fleet visits it: the simulator's ledger knows no custom apps.
    var domain = "tide-tables.test";
    var file = "proxy.log";
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      uploadAndRead(ines, file, domain);
      var report = ines.page().url().replaceAll(".*source=", "");
      takeAway(ines, report, domain);
      addToCatalog(ines, report, domain);
      deleteUpload(ines, report, file);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aNarrowScreenIsCoveredByTheNavigationUntilOneGoesOn(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.resize(320, 640);
      ines.open("discover/apps?" + SHOWN);
      var toggle = ines.button("Show or hide the navigation");
      var link = ines.linkTo("Users");
      assertThat(toggle).isVisible();
      assertThat(link).hasCount(0);

      toggle.click();
      assertThat(link).isInViewport();
      ines.inspect("navigation-narrow");
      link.click();

      assertThat(ines.page()).hasURL(Pattern.compile(".*/discover/users\\?" + SHOWN));
      assertThat(link).hasCount(0);
      ines.heading("Users").click(new Locator.ClickOptions().setTrial(true));
      toggle.click();
      assertThat(link).isInViewport();
      ines.page().keyboard().press("Escape");
      assertThat(link).hasCount(0);
      assertThat(toggle).isFocused();
      toggle.click();
      assertThat(link).isInViewport();
      ines.page().mouse().click(310, 630);
      assertThat(link).hasCount(0);
      ines.resize();
      assertThat(link).isInViewport();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** By keyboard alone: the field, one of what it leaves, back to the field, and out. */
  @Test
  void oneOfManyCategoriesIsFoundAsOneTypes(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page()
          .waitForResponse("**/api/v1/categories*", () -> ines.open("discover/apps?" + SHOWN));
      var category = ines.button("Category").first();
      category.press("Enter");
      var find = ines.page().getByLabel("Find in Category");
      assertThat(find).isFocused();
      ines.page().keyboard().type("x");
      ines.button("Clear the search").click();
      assertThat(find).hasValue("");
      assertThat(find).isFocused();
      ines.page().keyboard().type("cloud st");
      assertThat(ines.page().getByText(Pattern.compile("^1 of [0-9]+$"))).isVisible();
      ines.inspect("apps-category");

      ines.page().keyboard().press("ArrowDown");
      ines.page().keyboard().press("Space");
      assertThat(ines.page()).hasURL(Pattern.compile(".*category=cloud-storage.*"));
      ines.page().keyboard().press("ArrowUp");
      assertThat(find).isFocused();

      ines.page().keyboard().press("Escape");
      assertThat(find).hasCount(0);
      assertThat(category).isFocused();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aSubdomainOfAnAppIsFoundByAPartOfItsName(Browser browser) {
    Fleet.ensure(1);
    var device = Fleet.deviceIds().get(0);
    List.of("https://www.evernote.com/", "https://help.evernote.com/")
        .forEach(url -> Fleet.visit(device, url));
    Fleet.flush();
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("discover/apps?" + SHOWN + "&app=evernote&tab=sites");
      var panel = ines.page().locator(".pf-v6-c-drawer__panel");
      assertThat(panel.getByText("www.evernote.com")).isVisible();

      ines.page().getByLabel("Find a subdomain").first().fill("HELP");

      assertThat(ines.page()).hasURL(Pattern.compile(".*tab=sites&usedBy=HELP$"));
      assertThat(panel.locator("tbody tr")).hasCount(1);
      assertThat(panel.getByText("help.evernote.com")).isVisible();
      assertThat(panel.locator("a[download]"))
          .hasAttribute("href", Pattern.compile(".*/sites\\?format=csv.*q=HELP.*"));
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void uploadAndRead(Visitor ines, String file, String domain) {
    upload(ines, file, domain);
    assertThat(ines.page().getByText("3 transactions from 5 lines")).isVisible();
    ines.button("Details").click();
    assertThat(ines.heading("Rejected lines: 2")).isVisible();
    assertThat(ines.row("Denied by the proxy")).hasCount(1);
    assertThat(ines.page().getByText(HOSTILE)).isVisible();
    ines.inspect("sources-upload");
  }

  /** What the file has is what the list shows, of what it is filtered by. */
  private static void takeAway(Visitor ines, String report, String domain) {
    ines.open("discover/domains?report=" + report);
    assertThat(ines.page().locator("tbody tr")).hasCount(2);
    assertThat(linesOf(ines)).hasSize(3);
    ines.page().getByLabel("Domain").first().fill(domain.substring(0, 5));
    assertThat(ines.page().locator("tbody tr")).hasCount(1);
    assertThat(ines.row(domain)).hasCount(1);

    assertThat(linesOf(ines)).hasSize(2).element(1, as(STRING)).contains(domain);
  }

  private static List<String> linesOf(Visitor visitor) {
    var file = visitor.page().waitForDownload(visitor.linkTo("Download as CSV")::click).path();
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addToCatalog(Visitor ines, String report, String domain) {
    ines.open("discover/domains?report=" + report);
    ines.button(GUESSED).first().click();
    assertThat(ines.page().getByText("Same name under another suffix")).isVisible();
    ines.inspect("domains-guess");
    ines.button(domain).first().click();
    assertThat(ines.page()).hasURL(Pattern.compile(".*domain=" + domain));
    assertThat(ines.heading("Whose it may be")).isVisible();
    ines.inspect("domains-drawer");
    ines.button("Add to catalog…").click();
    ines.page().getByLabel("Name").fill("Tide Tables");
    ines.inspect("domains-dialog");
    ines.page().keyboard().press("Enter");
    assertThat(ines.row(domain)).hasCount(0);
  }

  private static void deleteUpload(Visitor ines, String report, String file) {
    ines.open(SOURCES + "?source=" + report);
    ines.button("Delete this upload").click();
    assertThat(ines.button("Delete the upload")).isDisabled();
    ines.page().keyboard().type(file);
    ines.inspect("sources-dialog");
    ines.page().keyboard().press("Enter");
    assertThat(ines.row(file)).hasCount(0);
  }

  @Test
  void aFileThatIsNoLogSaysWhyAndCanBeSentAgain(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.open(SOURCES);
      ines.page().locator("input[type=file]").setInputFiles(file("holiday.jpg", "no log at all"));

      assertThat(ines.page().getByText("That did not work")).isVisible();
      assertThat(ines.button("Try again")).isVisible();
      ines.inspect("sources-refused");
    }
  }

  @Test
  void whatCannotBeChosenFromIsSaidUntilItCame(Browser browser) {
    var lookups =
        Stream.of("categories", "risk-factors", "settings").map("**/api/v1/"::concat).toList();
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      lookups.forEach(ines::refuse);
      ines.open("discover/apps?report=endpoint-users");
      assertThat(ines.page().getByText("Categories cannot be shown: Too many")).isVisible();
      assertThat(ines.page().getByText("Times are in UTC.")).isVisible();
      ines.inspect("apps-without-categories");
      ines.button("Add a condition").click();
      assertThat(ines.dialog().getByText("Risk factors cannot be shown")).isVisible();

      lookups.forEach(ines::allow);
      ines.dialog().getByText("Try again").click();
      assertThat(ines.dialog().getByText("cannot be shown")).hasCount(0);
      ines.page().keyboard().press("Escape");
      for (int left = 1; left >= 0; left--) {
        ines.button("Try again").first().click();
        assertThat(ines.button("Try again")).hasCount(left);
      }
    }
  }

  @Test
  void aViewerIsOfferedNoChange(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst");
        var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      upload(ines, "seen.log", "seen-by-all.test");
      ines.button("Details").click();
      var report = ines.page().url().replaceAll(".*source=", "");

      reader.open(SOURCES + "?source=" + report);
      assertThat(reader.heading("Rejected lines: 2")).isVisible();
      assertThat(reader.button("Choose files")).hasCount(0);
      assertThat(reader.button("Delete")).hasCount(0);
      reader.open("discover/domains?report=" + report + "&domain=seen-by-all.test");
      assertThat(reader.heading("Whose it may be")).isVisible();
      // A column is called "IP addresses".
      var add = new Page.GetByRoleOptions().setName(Pattern.compile("^Add\\b"));
      assertThat(reader.page().getByRole(AriaRole.BUTTON, add)).hasCount(0);
      ines.open(SOURCES + "?source=endpoint-users");
      assertThat(ines.page().getByText("Open its report")).isVisible();
      assertThat(ines.button("Delete all its data")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();
    }
  }

  private static void upload(Visitor visitor, String name, String domain) {
    visitor.open(SOURCES);
    visitor.page().locator("input[type=file]").setInputFiles(file(name, log(domain)));
    assertThat(visitor.button("Details")).isVisible();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(UTF_8));
  }

  /**
   * Two transactions with a domain, one with another, one that the proxy refused, and a line that
   * is none.
   */
  private static String log(String domain) {
    var now = Instant.now().getEpochSecond();
    var line = "%d.120 98 10.0.0.7 %s 5300 CONNECT %s:443 ada HIER_DIRECT/203.0.113.9 -";
    return Stream.of(
            line.formatted(now - 60, "TCP_TUNNEL/200", domain),
            line.formatted(now - 30, "TCP_TUNNEL/200", "www." + domain),
            line.formatted(now - 25, "TCP_TUNNEL/200", GUESSED),
            line.formatted(now - 20, "TCP_DENIED/403", domain),
            HOSTILE)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
