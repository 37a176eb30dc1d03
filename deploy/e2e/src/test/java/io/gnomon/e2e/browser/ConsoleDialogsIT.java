package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.e2e.browser.ConsoleDialogs.at;
import static io.gnomon.e2e.browser.ConsoleDialogs.button;
import static io.gnomon.e2e.browser.ConsoleDialogs.inRow;
import static io.gnomon.e2e.browser.ConsoleDialogs.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.browser.ConsoleDialogs.Opening;
import io.gnomon.local.stack.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every dialog and drawer: in all themes, on small screens, and with names that mean no good. */
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleDialogsIT {

  /** Markup, letters that turn the direction, and a word that nothing breaks. */
  private static final String ODD = "<img src=x onerror=alert(1)> \u202Etxt.exe " + "W".repeat(50);

  /** Choices that are not open have such names, too. */
  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, "https://www.dropbox.com/"));
    Fleet.flush();
  }

  @Test
  void noDialogIsHardToUseInAnyThemeOrSize(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ConsoleDialogs.ALL.forEach(
          (name, opening) -> {
            opening.open(ines);
            ines.inspect(name);
            ines.fits(name);
          });
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aNameIsTextWhereverItStands(Browser browser) {
    var made = new ArrayList<Made>();
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      var app = make(made, Part.CATALOG, "/api/v1/custom-apps", oddApp());
      var group = make(made, Part.POLICY, "/api/v1/device-groups", oddGroup());
      make(made, Part.POLICY, "/api/v1/scoped-profiles", oddProfile(group));
      var indicator = make(made, Part.POLICY, "/api/v1/indicators", oddIndicator());
      make(made, Part.DISCOVERY, "/api/v1/ip-range-labels", oddLabel());
      var person = make(made, Part.DISCOVERY, "/api/v1/people", oddPerson());
      openings(app, indicator, person)
          .forEach(
              (name, opening) -> {
                opening.open(ines);
                assertThat(ines.page().getByText(ODD).filter(VISIBLE).first()).isVisible();
                assertThat(ines.page().locator("img[src=x]")).hasCount(0);
                ines.inspect(name);
                ines.fits(name);
              });
      assertThat(ines.complaints()).isEmpty();
    } finally {
      for (int i = made.size() - 1; i >= 0; i--) {
        made.get(i).delete();
      }
    }
  }

  private static Map<String, Opening> openings(String app, String indicator, String person) {
    var page = "catalog/apps/" + app;
    var drawer = "control/indicators?indicator=" + indicator;
    return Map.ofEntries(
        Map.entry("odd-app-block", at(page, button("Actions for"), item("Unsanc"))),
        Map.entry("odd-app-score", at(page, button("Set the score…"))),
        Map.entry("odd-app-correct", at(page, button("Correct…"))),
        Map.entry("odd-app-delete", at("catalog/custom-apps", inRow(ODD, "Delete"))),
        Map.entry("odd-group-delete", at("settings/device-groups", inRow(ODD, "Delete"))),
        Map.entry("odd-profile-delete", at("control/profiles", inRow(ODD, "Delete"))),
        Map.entry("odd-indicator", new Opening(drawer)),
        Map.entry("odd-label-delete", at("settings/ip-range-labels", inRow(ODD, "Delete"))),
        Map.entry("odd-person", new Opening("settings/people?person=" + person)),
        Map.entry("odd-person-delete", at("settings/people?person=" + person, button("Delete…"))));
  }

  /** Something that a service was given, by its path there. */
  private record Made(Part service, String path) {

    void delete() {
      to(service).delete(path).then().statusCode(204);
    }
  }

  private static String make(List<Made> made, Part service, String path, Map<String, ?> body) {
    var id =
        to(service)
            .contentType("application/json")
            .body(body)
            .post(path)
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    made.add(new Made(service, path + "/" + id));
    return id;
  }

  private static Map<String, ?> oddApp() {
    var domains = List.of("odd-names.test");
    return Map.of("id", "odd-names", "name", ODD, "vendor", ODD, "domains", domains);
  }

  private static Map<String, ?> oddGroup() {
    var condition =
        Map.of("property", "tag", "operator", "equals", "values", List.of("odd"), "claimed", false);
    return Map.of("name", ODD, "rank", 90, "rule", Map.of("conditions", List.of(condition)));
  }

  private static Map<String, ?> oddProfile(String group) {
    return Map.of("name", ODD, "mode", "include", "groups", List.of(group));
  }

  private static Map<String, ?> oddIndicator() {
    return Map.of(
        "type",
        "DomainName",
        "value",
        "odd-indicator.test",
        "action",
        "Audit",
        "title",
        ODD,
        "description",
        ODD,
        "recommendedActions",
        ODD);
  }

  private static Map<String, ?> oddPerson() {
    return Map.of("displayName", ODD, "aliases", List.of("odd.names"), "groups", List.of(ODD));
  }

  private static Map<String, ?> oddLabel() {
    return Map.of("range", "203.0.113.0/28", "label", ODD);
  }
}
