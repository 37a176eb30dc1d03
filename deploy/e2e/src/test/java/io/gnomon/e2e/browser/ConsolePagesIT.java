package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsolePagesIT {

  private static final String APP = "Dropbox";
  private static final String HOST = "https://www.dropbox.com/";
  private static final String BLOCKED = "mega";
  private static final String BLOCKED_HOST = "https://mega.nz/";
  private static final String APPS = ConsoleAddresses.APPS;
  private static final int ROWS_AT_ONCE = 16;
  private static final String OF_THE_CONSOLE = "#root, [class*='pf-v6-']";
  private static final String CUT_HEADS =
      "heads => heads.filter(each => each.scrollWidth > each.clientWidth)"
          + ".map(each => each.textContent)";

  /** Of other apps, enough for a list that is full. */
  private static final List<String> OTHER_HOSTS =
      List.of(
          "bitbucket.org",
          "drive.google.com",
          "github.com",
          "gitlab.com",
          "hub.docker.com",
          "mega.nz",
          "trello.com",
          "web.whatsapp.com",
          "wetransfer.com",
          "www.canva.com",
          "www.figma.com",
          "www.instagram.com",
          "www.linkedin.com",
          "www.notion.so",
          "www.npmjs.com",
          "www.salesforce.com",
          "www.youtube.com",
          "zoom.us");

  @BeforeAll
  static void appsAreInUse() {
    Fleet.ensure(5);
    var devices = Fleet.deviceIds();
    devices.forEach(device -> Fleet.visit(device, HOST));
    OTHER_HOSTS.forEach(host -> Fleet.visit(devices.get(0), "https://" + host + "/"));
    Tags.unsanction(BLOCKED);
    Fleet.awaitOutcomeEverywhere(BLOCKED_HOST, "blocked");
    Fleet.flush();
  }

  @AfterAll
  static void nothingIsBlocked() {
    Tags.remove(BLOCKED);
  }

  @Test
  void fromALinkToABlockedAppToItsAlertAndBack(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open(APPS);
      assertThat(ines.row(APP).first()).isVisible();
      ines.page().getByLabel("Name, vendor or domain").fill(APP);
      assertThat(ines.page()).hasURL(Pattern.compile(".*[?&]q=Dropbox.*"));
      ines.button("Actions for " + APP).first().click();
      ines.menuItem("Unsanction").click();
      ines.page().getByLabel("Reason").fill("no contract");
      ines.button("Block the app").click();
      assertThat(ines.heading("Dropbox is unsanctioned now")).isVisible();
      assertThat(ines.page().getByText("Devices that enforce it")).isVisible();
      assertThat(ines.page().getByText(Pattern.compile("^[1-9][0-9]* of [0-9]+$"))).isVisible();
      ines.screenshot("apps-rollout-light");
      ines.page().keyboard().press("Escape");
      assertThat(ines.row("Unsanctioned").first()).isVisible();

      awaitAlerts();
      ines.open("respond/alerts?attempt=blocked");
      ines.button(APP).first().click();
      ines.page().getByLabel("Comment").fill("told the team");
      ines.button("Save").click();
      assertThat(ines.page().getByText("told the team")).isVisible();

      ines.open(APPS + "&q=www.dropbox.com");
      removeTag(ines);
      assertThat(ines.row("Unsanctioned")).hasCount(0);
      Fleet.awaitOutcomeEverywhere(HOST, "allowed");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** Nothing is unblocked before the user has read what will be. */
  private static void removeTag(Visitor ines) {
    ines.button("Actions for " + APP).first().click();
    ines.menuItem("Remove tag").click();
    assertThat(ines.dialog().getByText("Its block ends on all devices")).isVisible();
    ines.inspect("apps-remove-tag");
    ines.button("Cancel").click();
    assertThat(ines.row("Unsanctioned").first()).isVisible();

    ines.button("Actions for " + APP).first().click();
    ines.menuItem("Remove tag").click();
    ines.button("Remove the tag").click();
  }

  private static void awaitAlerts() {
    Fleet.awaitOutcomeEverywhere(HOST, "blocked");
    Fleet.flush();
  }

  @Test
  void conditionsGetANameThatEveryoneFinds(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst");
        var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      saveHardlyUsed(ines);

      reader.open(APPS);
      reader.button("Queries").click();
      assertThat(reader.menuItem("Save these conditions…")).hasCount(0);
      assertThat(reader.menuItem("Delete Hardly used")).hasCount(0);
      reader.menuItem("Hardly used").click();
      assertThat(reader.page().getByText("Users is at most 1", exact())).isVisible();
      assertThat(reader.row(APP)).hasCount(0);

      changeHardlyUsed(ines);
      reader.page().reload();
      reader.button("Queries").click();
      reader.menuItem("Hardly used").click();
      assertThat(reader.page()).hasURL(Pattern.compile(".*q=Dropbox.*"));

      ines.button("Queries").click();
      ines.menuItem("Delete Hardly used").click();
      ines.button("Delete").click();
      ines.button("Queries").click();
      ines.menuItem("Cloud apps that are CSA STAR certified").click();
      assertThat(ines.page().getByText("Traffic is at most")).hasCount(0);
      assertThat(ines.button("Remove the condition").first()).isVisible();
      ines.inspect("apps-query");
      assertThat(reader.complaints()).isEmpty();
    }
  }

  private static void changeHardlyUsed(Visitor ines) {
    ines.page().getByLabel("Name, vendor or domain").fill(APP);
    assertThat(ines.page()).hasURL(Pattern.compile(".*q=Dropbox.*"));
    ines.button("Queries").click();
    ines.menuItem("Change Hardly used to these conditions…").click();
    ines.button("Change the query").click();
    assertThat(ines.dialog()).hasCount(0);
  }

  private static void saveHardlyUsed(Visitor ines) {
    ines.open(APPS);
    addCondition(ines, "Users", "1");
    addCondition(ines, "TrafficBytes", "100000");
    assertThat(ines.page()).hasURL(Pattern.compile(".*maxTrafficBytes=100000000000.*"));
    assertThat(ines.page().getByText("Traffic is at most 100 GB")).isVisible();
    assertThat(ines.row("GitHub")).hasCount(1);
    assertThat(ines.row(APP)).hasCount(0);
    ines.button("Queries").click();
    ines.menuItem("Save these conditions…").click();
    ines.page().locator("#query-name").fill("Hardly used");
    ines.page().keyboard().press("Enter");
    assertThat(ines.page().getByText("The query Hardly used is saved")).isVisible();
  }

  /** At most that many of the measure. */
  private static void addCondition(Visitor visitor, String measure, String most) {
    visitor.button("Add a condition…").click();
    var dialog = visitor.dialog();
    dialog.getByLabel("About").selectOption(measure);
    dialog
        .getByLabel("Condition", new Locator.GetByLabelOptions().setExact(true))
        .selectOption("atMost");
    dialog.getByLabel("Value").fill(most);
    visitor.button("Add the condition").click();
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** Rows are of one height, so that one shows how many there is room for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        APPS,
        "discover/users?report=endpoint-users",
        "respond/alerts",
        "catalog/apps",
        "control/indicators"
      })
  void sixteenRowsAreSeenAtOnceWithoutACutHead(String address, Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.openWhole(address);
      var list = ines.page().locator(".gnomon-scroll");
      var row = list.locator("tbody tr").first().boundingBox();

      assertThat(row.y + row.height * ROWS_AT_ONCE).isLessThanOrEqualTo(bottom(list));
      assertThat(list.locator("th").evaluateAll(CUT_HEADS)).isEqualTo(List.of());
    }
  }

  @Test
  void theDialogThatBlocksIsEasyToUse(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.open(APPS + "&q=" + APP);
      ines.button("Actions for " + APP).first().click();
      ines.menuItem("Unsanction").click();
      assertThat(ines.heading("Block Dropbox?")).isVisible();

      ines.inspect("apps-dialog");
      ines.page().keyboard().press("Escape");
      assertThat(ines.heading("Block Dropbox?")).hasCount(0);
    }
  }

  @Test
  void appsAreOrderedByHowManyAddressesAndDevicesUseThem(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open(APPS);
      order(ines, "IP addresses", "ipAddresses");
      order(ines, "Devices", "devices");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void order(Visitor ines, String column, String sort) {
    var head = ines.page().locator("th").filter(new Locator.FilterOptions().setHasText(column));
    head.locator("button").click();
    assertThat(ines.page()).hasURL(Pattern.compile(".*sort=" + sort + ".*"));
    assertThat(head).hasAttribute("aria-sort", "descending");
    assertThat(ines.row(APP).first()).isVisible();
  }

  @Test
  void aViewerIsOfferedNoChange(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(APPS);
      assertThat(reader.row(APP).first()).isVisible();
      assertThat(reader.button("Actions for " + APP)).hasCount(0);
      reader.open("respond/alerts");
      assertThat(reader.heading("Alerts")).isVisible();
      assertThat(reader.button("Save")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void aPageThatCannotBeLoadedSaysSoAndCanBeTriedAgain(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page().route("**/assets/AlertsPage-*.js", Route::abort);
      ines.linkTo("Alerts").first().click();
      var retry = ines.button("Try again");
      assertThat(retry).isVisible();
      assertThat(ines.page()).hasURL(Pattern.compile(".*/respond/alerts.*"));

      ines.page().unroute("**/assets/AlertsPage-*.js");
      retry.click();

      assertThat(ines.heading("Alerts")).isVisible();
    }
  }

  @Test
  void aStepWhoseFiguresFailSaysSoUntilTheyAreThere(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page().route("**/api/v1/reports/*?days=30", Route::abort);
      ines.open("first-run");
      assertThat(ines.button("Try again")).isVisible();

      ines.page().unroute("**/api/v1/reports/*?days=30");

      assertThat(ines.page().locator(".gnomon-totals")).isVisible();
      assertThat(ines.button("Try again")).hasCount(0);
    }
  }

  @Test
  void whatHasFailedIsWhatIsTriedAgain(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page().route("**/api/v1/device-groups?*", ConsolePagesIT::fail);
      ines.open("control/why");
      var retry = ines.button("Try again");
      assertThat(retry).isVisible();

      ines.page().unroute("**/api/v1/device-groups?*");
      retry.click();

      assertThat(retry).hasCount(0);
    }
  }

  private static void fail(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(500));
  }

  @Test
  void theAddressHoldsWhatIsSeen(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open(APPS + "&days=7");
      ines.button(APP).first().click();
      assertThat(ines.page()).hasURL(Pattern.compile(".*app=dropbox.*"));
      ines.page().reload();
      assertThat(ines.heading(APP)).isVisible();

      ines.page().goBack();

      assertThat(ines.heading(APP)).hasCount(0);
      assertThat(ines.page()).hasURL(Pattern.compile(".*days=7$"));
    }
  }

  @Test
  void aLinkWorksOnceAndSigningOutEndsIt(Browser browser) {
    var link = Visitor.link("viewer");
    try (var ines = Visitor.of(browser, ColorScheme.LIGHT);
        var other = Visitor.of(browser, ColorScheme.LIGHT)) {
      ines.page().navigate(link);
      assertThat(ines.heading("Overview")).isVisible();
      assertThat(ines.page()).not().hasURL(Pattern.compile(".*#.*"));
      other.page().navigate(link);
      assertThat(other.heading("This link does not work any more")).isVisible();

      ines.button("Your session").click();
      ines.menuItem("Sign out").click();

      assertThat(ines.heading("Nobody is signed in")).isVisible();
      ines.open("overview");
      assertThat(ines.heading("Nobody is signed in")).isVisible();
    }
  }

  @Test
  void noOtherSiteShowsTheConsoleInAFrame(Browser browser) throws IOException {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      assertThat(ines.page().locator(OF_THE_CONSOLE).first()).isVisible();
      var site = siteThatFrames(ines.door() + "/console/overview");
      try {
        ines.page().navigate("http://127.0.0.1:" + site.getAddress().getPort());
        var frame = ines.page().frames().get(1);

        await()
            .until(() -> ines.complaints().stream().anyMatch(each -> each.contains("ancestors")));
        // The browser says instead, on a page of its own, that it shows nothing.
        assertThat(frame.locator(OF_THE_CONSOLE)).hasCount(0);
      } finally {
        site.stop(0);
      }
    }
  }

  /** Another origin. */
  private static HttpServer siteThatFrames(String address) throws IOException {
    var page = "<!doctype html><iframe src='%s'></iframe>".formatted(address).getBytes(UTF_8);
    var site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    return site;
  }

  private static double bottom(Locator element) {
    var box = element.boundingBox();
    return box.y + box.height;
  }
}
