package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is decided for other devices than are chosen where those to choose from are unknown. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleChoicesIT {

  private static final String APPS_OF_DEVICES = "discover/apps?report=endpoint-users";
  private static final String PROFILES = "**/api/v1/scoped-profiles?**";
  private static final String GROUPS = "**/api/v1/device-groups?**";

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.visit(Fleet.deviceIds().get(0), "https://trello.com/");
    Fleet.flush();
  }

  @Test
  void noAppIsBlockedWhileItsDevicesCannotBeChosen(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.refuse(PROFILES);
      ines.open(APPS_OF_DEVICES);
      ines.button("Actions for Trello").first().click();
      ines.menuItem("Unsanction…").click();
      awaitRefusal(ines, "Scoped profiles", "Block the app");
      ines.inspect("apps-block-refused");
      tryAgain(ines, PROFILES, "Block the app");
      // What is refused is an answer with an error, which the browser reports as well.
      assertThat(ines.complaints()).allMatch(each -> each.contains("429"));
    }
  }

  @Test
  void manyAppsAreNotTaggedWhileTheirDevicesCannotBeChosen(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.refuse(PROFILES);
      ines.open(APPS_OF_DEVICES);
      ines.page().getByLabel("Select Trello").check();
      ines.button("Tag selected").click();
      awaitRefusal(ines, "Scoped profiles", "Tag all");
      tryAgain(ines, PROFILES, "Tag all");
    }
  }

  @Test
  void aProfileIsNotChangedWhileItsGroupsCannotBeShown(Browser browser) {
    var name = "Desks without groups";
    var profile = profile(name);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.refuse(GROUPS);
      ines.open("control/profiles");
      ines.button("Change " + name).click();
      awaitRefusal(ines, "Device groups", "Save");
      tryAgain(ines, GROUPS, "Save");
    } finally {
      removeProfile(profile);
    }
  }

  @Test
  void aProfileOfAnyPageCanBeChosen(Browser browser) {
    var profiles = Map.of("Desks A", profile("Desks A"), "Desks B", profile("Desks B"));
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.page().route(PROFILES, ConsoleChoicesIT::oneAtATime);
      ines.open(APPS_OF_DEVICES);
      ines.button("Actions for Trello").first().click();
      ines.menuItem("Unsanction…").click();
      var devices = ines.dialog().getByLabel("Devices", exactly()).last();
      profiles.keySet().forEach(devices::selectOption);
      assertThat(ines.complaints()).isEmpty();
    } finally {
      profiles.values().forEach(ConsoleChoicesIT::removeProfile);
    }
  }

  private static void awaitRefusal(Visitor ines, String what, String submit) {
    assertThat(ines.dialog().getByText(what + " cannot be shown: Too many requests")).isVisible();
    assertThat(ines.dialog().getByRole(AriaRole.BUTTON, button(submit))).isDisabled();
  }

  private static void tryAgain(Visitor ines, String refused, String submit) {
    ines.allow(refused);
    ines.dialog().getByRole(AriaRole.BUTTON, button("Try again")).click();
    assertThat(ines.dialog().getByRole(AriaRole.BUTTON, button(submit))).isEnabled();
    assertThat(ines.dialog().getByText("cannot be shown")).hasCount(0);
  }

  /** As if there were more than go on a page. */
  private static void oneAtATime(Route route) {
    var url = route.request().url().replaceAll("limit=[0-9]+", "limit=1");
    route.resume(new Route.ResumeOptions().setUrl(url));
  }

  /** Makes one for the first of the device groups. */
  private static String profile(String name) {
    String group = to(Part.POLICY).get("/api/v1/device-groups").path("items[0].id");
    return to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("name", name, "mode", "include", "groups", List.of(group)))
        .post("/api/v1/scoped-profiles")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void removeProfile(String id) {
    to(Part.POLICY).delete("/api/v1/scoped-profiles/" + id).then().statusCode(204);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
