package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.to;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an indicator to the devices that enforce it, to the reason for a block, and back. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleControlIT {

  private static final String INDICATORS = "control/indicators?origin=manual";
  private static final String APPS_OF_DEVICES = "discover/apps?report=endpoint-users";
  private static final String PROFILE = "Desks of the branch";
  private static final Map<String, String> APPS = Map.of("trello", "Trello", "canva", "Canva");

  @BeforeAll
  static void appsAreInUse() {
    Fleet.ensure(5);
    var device = Fleet.deviceIds().get(0);
    List.of("trello.com", "www.canva.com")
        .forEach(host -> Fleet.visit(device, "https://" + host + "/"));
    Fleet.flush();
  }

  @Test
  void anIndicatorBlocksUntilItIsDeletedAndItsReasonIsTold(Browser browser) {
    var host = "control-console.test";
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      add(ines, host);
      Fleet.awaitOutcomeEverywhere("https://" + host + "/", "blocked");
      watchRollout(ines, host);
      askWhy(ines, host);
      warnInstead(ines, host);
      Fleet.awaitOutcomeEverywhere("https://" + host + "/", "warned");
      delete(ines, host);
      Fleet.awaitOutcomeEverywhere("https://" + host + "/", "allowed");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void add(Visitor ines, String host) {
    ines.open(INDICATORS);
    ines.button("Add indicator").click();
    field(ines, "Value").fill(host);
    ines.inspect("indicators-dialog");
    ines.page().keyboard().press("Enter");
    assertThat(ines.heading("Add an indicator")).hasCount(0);
    assertThat(ines.row(host)).hasCount(1);
  }

  private static void watchRollout(Visitor ines, String host) {
    ines.open("control/rollouts");
    ines.button("Block " + host + " added").click();
    assertThat(ines.page().getByText(Pattern.compile("^[1-9][0-9]* of [0-9]+$"))).isVisible();
    assertThat(ines.page().getByText("Last device after")).isVisible();
    ines.inspect("rollouts-drawer");
  }

  private static void askWhy(Visitor ines, String host) {
    ines.open("control/why");
    ines.page().getByLabel("Address or host").fill("https://files." + host + "/share");
    ines.page().keyboard().press("Enter");
    assertThat(ines.page()).hasURL(Pattern.compile(".*[?&]url=.*" + host + ".*"));
    assertThat(ines.page().getByText(Pattern.compile(" is blocked$"))).isVisible();
    assertThat(ines.page().getByText("Set by hand by ines")).isVisible();
    ines.inspect("why-blocked");
    ines.page().getByRole(AriaRole.LINK, named(host)).click();
    assertThat(ines.heading(host)).isVisible();
    assertThat(ines.page().getByText("Set by hand by ines")).isVisible();
    ines.inspect("indicators-drawer");
  }

  private static void warnInstead(Visitor ines, String host) {
    ines.button("Change…").click();
    assertThat(field(ines, "Value")).hasValue(host);
    ines.dialog().getByLabel("Action").first().selectOption("Warn");
    ines.inspect("indicators-change");
    ines.button("Save").click();
    assertThat(ines.row(host).filter(having("Warn"))).hasCount(1);
  }

  private static void delete(Visitor ines, String host) {
    ines.button("Delete…").click();
    assertThat(ines.heading("Delete " + host + "?")).isVisible();
    ines.inspect("indicators-delete");
    ines.dialog().getByRole(AriaRole.BUTTON, button("Delete")).click();
    assertThat(ines.row(host)).hasCount(0);
    assertThat(ines.heading(host)).hasCount(0);
  }

  @Test
  void twoAppsAreTaggedAtOnceWithAProfileThatThenStays(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      addProfile(ines);
      tagBoth(ines);
      ines.open("control/tags?app=trello");
      assertThat(ines.heading("Trello")).isVisible();
      assertThat(ines.page().getByText("Devices that enforce it")).isVisible();
      assertThat(ines.row(PROFILE)).hasCount(2);
      ines.inspect("tags-drawer");

      deleteProfile(ines);
      assertThat(ines.page().getByText("Tags use this profile")).isVisible();
      ines.inspect("profiles-refused");
      APPS.keySet().forEach(Tags::remove);
      ines.dialog().getByRole(AriaRole.BUTTON, button("Delete")).click();
      assertThat(ines.row(PROFILE)).hasCount(0);
      // What is refused is an answer with an error, which the browser reports as well.
      assertThat(ines.complaints()).allMatch(each -> each.contains("409"));
    } finally {
      APPS.keySet().forEach(Tags::remove);
    }
  }

  @Test
  void allDomainsOfATaggedAppCanBeSeen(Browser browser) {
    Tags.unsanction("trello");
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.page().route("**/api/v1/app-tags/trello", ConsoleControlIT::withManyDomains);
      ines.open("control/tags?app=trello");
      var toReview =
          ines.page().locator(".pf-v6-c-drawer__panel section").filter(having("To review: 40"));
      var neverBlocked =
          ines.page().locator(".pf-v6-c-drawer__panel section").filter(having("Never blocked: 40"));
      assertThat(toReview.locator("li")).hasCount(25);
      assertThat(neverBlocked.locator("li")).hasCount(25);

      toReview.getByRole(AriaRole.BUTTON).click();
      neverBlocked.getByRole(AriaRole.BUTTON).click();

      assertThat(toReview.locator("li")).hasCount(40);
      assertThat(neverBlocked.locator("li").last()).hasText("cdn40.test: shared");
      assertThat(ines.button("Show all")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    } finally {
      Tags.remove("trello");
    }
  }

  /** As if the catalog had many new domains of the app, and as many that are never blocked. */
  private static void withManyDomains(Route route) {
    var answer = route.fetch();
    var pending = joined("\"new%d.test\"");
    var withheld = joined("{\"domain\":\"cdn%d.test\",\"reason\":\"shared\"}");
    var body =
        answer
            .text()
            .replaceAll("\"pendingDomains\" ?: ?\\[[^]]*]", "\"pendingDomains\":" + pending)
            .replaceAll("\"withheldDomains\" ?: ?\\[[^]]*]", "\"withheldDomains\":" + withheld);
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }

  private static String joined(String each) {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(each::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void addProfile(Visitor ines) {
    ines.open("control/profiles");
    ines.button("Add profile").click();
    field(ines, "Name").fill(PROFILE);
    ines.page().getByRole(AriaRole.CHECKBOX).first().check();
    ines.inspect("profiles-dialog");
    ines.button("Save").click();
    assertThat(ines.row(PROFILE)).hasCount(1);
    ines.inspect("profiles");
  }

  private static void deleteProfile(Visitor ines) {
    ines.open("control/profiles");
    ines.button("Delete " + PROFILE).click();
    ines.dialog().getByRole(AriaRole.BUTTON, button("Delete")).click();
  }

  private static void tagBoth(Visitor ines) {
    ines.open(APPS_OF_DEVICES);
    APPS.values().forEach(app -> ines.page().getByLabel("Select " + app).check());
    assertThat(ines.page().getByText("Selected: 2")).isVisible();
    ines.inspect("apps-selected");
    ines.button("Tag selected").click();
    var dialog = ines.dialog();
    dialog.getByLabel("Tag", exactly()).last().selectOption("monitored");
    dialog.getByLabel("Devices", exactly()).last().selectOption(PROFILE);
    ines.inspect("apps-many");
    ines.button("Tag all").click();
    assertThat(ines.page().getByText("2 of 2")).isVisible();
    assertThat(ines.row("Done")).hasCount(2);
    ines.inspect("apps-many-done");
    dialog.getByRole(AriaRole.BUTTON, button("Close")).last().click();
    assertThat(ines.page().getByText("Selected:")).hasCount(0);
  }

  @Test
  void twoAlertsAreResolvedAtOnce(Browser browser) {
    var host = "control-alerts.test";
    var indicator = block(host);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.open("respond/alerts?status=New");
      var boxes = ines.page().getByLabel(Pattern.compile("^Select " + host));
      assertThat(boxes.nth(1)).isVisible();
      boxes.nth(0).check();
      boxes.nth(1).check();
      ines.inspect("alerts-selected");
      ines.button("Triage selected").click();
      var dialog = ines.dialog();
      assertThat(ines.button("Save all")).isDisabled();
      dialog.getByLabel("Status", exactly()).last().selectOption("Resolved");
      dialog.getByLabel("Comment").fill("a drill");
      ines.button("Assign to me").click();
      ines.inspect("alerts-many");
      ines.button("Save all").click();
      assertThat(ines.page().getByText("2 of 2")).isVisible();
      dialog.getByRole(AriaRole.BUTTON, button("Close")).last().click();

      ines.open("respond/alerts?status=InProgress&status=Resolved&assignedTo=me");
      assertThat(ines.row(host)).hasCount(2);
      assertThat(ines.complaints()).isEmpty();
    } finally {
      to(Part.POLICY).delete("/api/v1/indicators/" + indicator).then().statusCode(204);
    }
  }

  @Test
  void aViewerIsOfferedNoChange(Browser browser) {
    var host = "control-viewer.test";
    var indicator = block(host);
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(INDICATORS + "&q=" + host + "&indicator=" + indicator);
      assertThat(reader.heading(host)).isVisible();
      for (var offered : List.of("Add indicator", "Change…", "Delete…")) {
        assertThat(reader.button(offered)).hasCount(0);
      }
      reader.open("control/profiles");
      assertThat(reader.heading("Scoped profiles")).isVisible();
      assertThat(reader.button("Add profile")).hasCount(0);
      for (var list : List.of(APPS_OF_DEVICES, "respond/alerts")) {
        reader.open(list);
        assertThat(reader.page().locator("tbody tr").first()).isVisible();
        assertThat(reader.page().getByRole(AriaRole.CHECKBOX)).hasCount(0);
      }
      assertThat(reader.complaints()).isEmpty();
    } finally {
      to(Part.POLICY).delete("/api/v1/indicators/" + indicator).then().statusCode(204);
    }
  }

  @Test
  void whoLagsBehindARevisionIsListedWithAFile(Browser browser) {
    var devices = Fleet.deviceIds();
    var lagging = nameOf(devices.get(0));
    Fleet.online(devices.get(0), false);
    var indicator = addBlock("control-lagging.test");
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("control/rollouts?revision=" + newestRevision());
      ines.linkTo(lagging).click();
      assertThat(ines.page())
          .hasURL(Pattern.compile(".*/settings/devices\\?device=" + devices.get(0)));
      ines.page().goBack();
      ines.linkTo("All devices that do not have it yet").click();

      assertThat(ines.page()).hasURL(Pattern.compile(".*behindRevision=[1-9][0-9]*$"));
      assertThat(ines.row(lagging)).hasCount(1);
      assertThat(ines.row(nameOf(devices.get(1)))).hasCount(0);
      var file = ines.page().waitForDownload(ines.linkTo("Download as CSV")::click).path();
      assertThat(file).content().contains(lagging).doesNotContain(nameOf(devices.get(1)));
      ines.inspect("enrolled-lagging");
      assertThat(ines.complaints()).isEmpty();
    } finally {
      Fleet.online(devices.get(0), true);
      to(Part.POLICY).delete("/api/v1/indicators/" + indicator).then().statusCode(204);
    }
  }

  private static String nameOf(String device) {
    return to(Part.POLICY).get("/api/v1/devices/" + device).then().extract().path("name");
  }

  private static int newestRevision() {
    return to(Part.POLICY).get("/api/v1/feed").then().extract().path("revision");
  }

  /** Blocks a host, which raises an alert for each device. */
  private static String block(String host) {
    var id = addBlock(host);
    Fleet.awaitOutcomeEverywhere("https://" + host + "/", "blocked");
    Fleet.flush();
    return id;
  }

  private static String addBlock(String host) {
    return to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("type", "DomainName", "value", host, "action", "Block", "title", host))
        .post("/api/v1/indicators")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Locator field(Visitor visitor, String label) {
    return visitor.dialog().getByLabel(label);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
