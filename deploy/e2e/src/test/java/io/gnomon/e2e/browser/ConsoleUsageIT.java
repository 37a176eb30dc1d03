package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How an app is used: as it comes in, on the days that are asked for, and in the catalog. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleUsageIT {

  private static final String APPS = ConsoleAddresses.APPS;
  private static final String APP = "Evernote";
  private static final String HOST = "https://www.evernote.com/";
  private static final Map<String, String> FIGURES =
      Map.of("Apps", "apps", "Users", "users", "Devices", "devices", "IP addresses", "ipAddresses");
  private static final String REPORT = "report=endpoint-users&days=30";

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    var device = Fleet.deviceIds().get(0);
    List.of(HOST, "https://nobody-lists-this.test/").forEach(url -> Fleet.visit(device, url));
    Fleet.flush();
  }

  @Test
  void whatIsOpenShowsWhatComesIn(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open(APPS + "&app=evernote&tab=devices");
      var rows = ines.page().locator(".pf-v6-c-drawer__panel tbody tr");
      assertThat(rows).hasCount(1);
      var first = rows.first().textContent();

      Fleet.visit(Fleet.deviceIds().get(1), HOST);
      Fleet.flush();

      assertThat(rows).hasCount(2);
      assertThat(rows.first().textContent()).as("it keeps its place").isEqualTo(first);
      ines.page().getByRole(AriaRole.TAB, called("IP addresses")).click();
      assertThat(ines.page()).hasURL(Pattern.compile(".*tab=ip-addresses.*"));
      assertThat(rows.first()).isVisible();
      ines.page().getByRole(AriaRole.TAB, called("Subdomains")).click();
      assertThat(rows.first().locator("td[data-label='Users']"))
          .hasText(Pattern.compile("[1-9]\\d*"));
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whoUsesAnAppLeadsToWhatElseTheyUse(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      for (var tab : List.of("users", "ip-addresses", "devices")) {
        ines.open(APPS + "&days=7&app=evernote&tab=" + tab);
        var link = ines.page().locator(".pf-v6-c-drawer__panel tbody a").first();
        var name = link.textContent();

        link.click();

        assertThat(ines.heading(name)).isVisible();
        assertThat(ines.page())
            .hasURL(
                Pattern.compile(
                    ".*/discover/" + tab + "\\?report=endpoint-users&days=7&.*open=.*"));
        assertThat(ines.linkTo(APP)).isVisible();
      }
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whatAUserGroupUsesIsChosen(Browser browser) {
    var user = userOfEvernote();
    var person = addPerson(user, "Note takers");
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      for (var page : Map.of("apps", APP, "users", user).entrySet()) {
        await().untilAsserted(() -> assertThat(totalOfGroup(page.getKey())).isPositive());
        ines.open("discover/" + page.getKey() + "?" + REPORT);
        ines.button("User group").click();
        ines.page().locator(".pf-v6-c-menu").getByText("Note takers").click();

        assertThat(ines.page()).hasURL(Pattern.compile(".*userGroup=[-0-9a-f]{36}.*"));
        assertThat(ines.linkTo("Download as CSV"))
            .hasAttribute("href", Pattern.compile(".*userGroup=[-0-9a-f]{36}.*"));
        assertThat(ines.row(page.getValue()).first()).isVisible();
        assertThat(ines.page().locator("tbody tr")).hasCount(totalOfGroup(page.getKey()));
      }
      assertThat(ines.complaints()).isEmpty();
    } finally {
      to(Part.DISCOVERY).delete("/api/v1/people/" + person).then().statusCode(204);
    }
  }

  private static String userOfEvernote() {
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/apps/evernote/users?days=30")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].user.name");
  }

  private static String addPerson(String name, String group) {
    return to(Part.DISCOVERY)
        .contentType("application/json")
        .body(Map.of("displayName", name, "aliases", List.of(name), "groups", List.of(group)))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static int totalOfGroup(String list) {
    String group =
        to(Part.DISCOVERY)
            .get("/api/v1/user-groups?limit=500")
            .path("items.find { it.name == 'Note takers' }.id");
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/" + list + "?days=30&userGroup=" + group)
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  @Test
  void theOverviewSaysWhatTheReportAddsUpTo(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.openWhole("overview?report=endpoint-users&days=7");

      await().untilAsserted(() -> assertThat(figures(ines)).containsAll(figuresOfReport()));
    }
  }

  @Test
  void theOverviewIsDrawnByWhatIsChosen(Browser browser) throws IOException {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("overview?report=endpoint-users&days=7");
      ines.page().getByLabel("Charts by").selectOption("Users");
      assertThat(ines.page()).hasURL(Pattern.compile(".*measure=users.*"));
      var chart = ines.page().getByRole(AriaRole.SLIDER, called("Users by day"));

      chart.focus();
      var today = chart.getAttribute("aria-valuetext");
      chart.press("ArrowLeft");

      assertThat(chart).not().hasAttribute("aria-valuetext", today);
      assertThat(ines.page().locator(".gnomon-axis").first())
          .containsText(chart.getAttribute("aria-valuetext"));
      var file =
          ines.page()
              .waitForDownload(ines.button("Download as CSV: Users by category")::click)
              .path();
      assertThat(Files.readString(file)).contains("category,name,apps,").contains("Uncatalogued");
      ines.inspect("overview-by-users");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** A line for each: what is counted, and how many there are. */
  private static List<String> figures(Visitor visitor) {
    return visitor.page().locator(".gnomon-totals > div").allInnerTexts();
  }

  private static List<String> figuresOfReport() {
    var totals =
        to(Part.DISCOVERY)
            .get("/api/v1/reports/endpoint-users?days=7")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return FIGURES.entrySet().stream()
        .map(each -> "%s\n%,d".formatted(each.getKey(), totals.getLong(each.getValue())))
        .toList();
  }

  @Test
  void aReportIsShownFromOneDayToAnother(Browser browser) {
    var today = LocalDate.now(ZoneOffset.UTC);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open(APPS + "&q=" + APP);
      ines.button("Dates…").click();
      ines.page().getByLabel("First day").fill(today.toString());
      ines.page().getByLabel("Last day").fill(today.minusDays(1).toString());
      assertThat(ines.page().getByText("The last day is before the first one.")).isVisible();
      assertThat(ines.button("Show these days")).isDisabled();
      ines.page().getByLabel("Last day").fill(today.plusDays(1).toString());
      ines.button("Show these days").click();

      assertThat(ines.page())
          .hasURL(Pattern.compile(".*from=%s&to=%s.*".formatted(today, today.plusDays(1))));
      ines.button(APP).first().click();
      assertThat(ines.page().locator(".pf-v6-c-drawer__panel a[download]"))
          .hasAttribute("href", Pattern.compile(".*from=" + today + ".*"));
      ines.open(APPS + "&q=%s&from=2020-01-01&to=2020-12-31".formatted(APP));
      assertThat(ines.button("2020")).isVisible();
      assertThat(ines.row(APP)).hasCount(0);
      ines.button("7 days").click();
      assertThat(ines.row(APP)).hasCount(1);
      assertThat(ines.page()).not().hasURL(Pattern.compile(".*from=.*"));
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aReportOnPaperIsOfTheDaysThatWereSeen(Browser browser) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var days = "from=%s&to=%s".formatted(today.minusDays(2), today);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open(APPS + "&" + days);
      ines.linkTo("Executive report").click();
      assertThat(ines.page())
          .hasURL(Pattern.compile(".*/executive-report\\?report=[^&]+&" + days + "$"));

      var asked =
          ines.page()
              .waitForRequest(
                  Pattern.compile(".*/executive-report\\?" + days + "&paper=a4$"),
                  ines.button("Make the PDF")::click);

      assertThat(asked.response().status()).isEqualTo(200);
    }
  }

  @Test
  void theCatalogSaysWhoUsesAnApp(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("catalog/apps/evernote?report=endpoint-users&days=7");
      assertThat(ines.page().locator(".gnomon-totals").first()).containsText("Transactions");
      assertThat(ines.page().locator(".gnomon-series")).isVisible();
      ines.linkTo("Who uses it").click();
      assertThat(ines.heading(APP)).isVisible();
      assertThat(ines.page()).hasURL(Pattern.compile(".*report=endpoint-users&days=7.*"));

      ines.open("catalog/apps/xing?report=endpoint-users");

      assertThat(ines.page().getByText("Nobody used it in this time.")).isVisible();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whoOnlyTouchesAnAppIsToldApart(Browser browser) {
    setFloor(100_000);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      await().untilAsserted(() -> assertThat(usersWho("use")).isZero());
      var touching = String.valueOf(usersWho("touch"));
      assertThat(touching).isNotEqualTo("0");

      for (var page : List.of(APPS + "&app=evernote", "catalog/apps/evernote?" + REPORT)) {
        ines.open(page);
        assertThat(figure(ines, "Only touch it")).hasText(touching);
        assertThat(figure(ines, "Use it")).hasText("0");
      }
      assertThat(ines.complaints()).isEmpty();
    } finally {
      setFloor(1);
    }
  }

  @Test
  void anEnforcedAppSaysHowOftenItWasBlocked(Browser browser) {
    Tags.unsanction("canva");
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      Fleet.awaitOutcomeEverywhere("https://www.canva.com/", "blocked");
      Fleet.flush();
      await().untilAsserted(() -> assertThat(blockedOfCanva()).isGreaterThanOrEqualTo(5));

      ines.open("catalog/apps/canva?" + REPORT);
      assertThat(figure(ines, "Blocked")).hasText(String.valueOf(blockedOfCanva()));
      assertThat(figure(ines, "Bypassed")).hasText(Pattern.compile("\\d+"));
      ines.linkTo("Blocked").click();

      assertThat(ines.page())
          .hasURL(Pattern.compile(".*/alerts\\?app=canva&attempt=blocked&from=[-0-9]{10}$"));
      assertThat(ines.row("Canva").first()).containsText("Blocked");
      assertThat(ines.complaints()).isEmpty();
    } finally {
      Tags.remove("canva");
    }
  }

  private static long blockedOfCanva() {
    return to(Part.POLICY)
        .get("/api/v1/alert-totals?app=canva&attempt=blocked")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("attempts");
  }

  /** What a user has to do with an app on a day to use it. */
  private static void setFloor(int transactions) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("useFloor", Map.of("transactions", transactions)))
        .patch("/api/v1/settings")
        .then()
        .statusCode(200);
  }

  private static long usersWho(String measure) {
    return to(Part.DISCOVERY)
        .get("/api/v1/reports/endpoint-users/app-use?days=30&app=evernote")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("items[0]." + measure + ".users");
  }

  private static Locator figure(Visitor visitor, String label) {
    return visitor
        .page()
        .locator(".gnomon-totals > div")
        .filter(
            new Locator.FilterOptions()
                .setHas(visitor.page().locator(":text-is('%s')".formatted(label))))
        .locator("dd")
        .first();
  }

  @Test
  void whatIsNewIsMarkedWhereSomethingWasBefore(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page().route("**/api/v1/reports?**", ConsoleUsageIT::sinceLongAgo);

      ines.open(APPS + "&q=" + APP);

      assertThat(ines.row(APP).getByText("New", exactly())).isVisible();
    }
  }

  /** As if the reports had begun years ago. */
  private static void sinceLongAgo(Route route) {
    var answer = route.fetch();
    var body = answer.text().replaceAll("\"from\" ?: ?\"[0-9-]+\"", "\"from\":\"2020-01-01\"");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }

  @Test
  void manyAppsOfTheCatalogAreTaggedAtOnce(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.open("catalog/apps?q=dropbox");
      ines.page().getByLabel("Select Dropbox", label()).check();
      ines.page().getByLabel("Name, vendor, domain or kind").fill(APP);
      ines.page().getByLabel("Select " + APP, label()).check();
      ines.button("Tag selected").click();
      ines.dialog().locator("#many-tag").selectOption("sanctioned");
      ines.button("Tag all").click();
      assertThat(ines.page().getByText("2 of 2")).isVisible();
      ines.button("Close").last().click();

      assertThat(ines.row(APP).first()).containsText("Sanctioned");
      assertThat(ines.page().getByText("Selected:")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    } finally {
      List.of("dropbox", "evernote").forEach(Tags::remove);
    }
  }

  private static Page.GetByLabelOptions label() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions called(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
