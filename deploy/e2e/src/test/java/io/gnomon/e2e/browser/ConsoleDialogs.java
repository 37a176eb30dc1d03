package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the dialogs and drawers of the console are opened that no address opens. What buttons are
 * called is a part of what they say, so that it is found where texts are marked as well.
 */
final class ConsoleDialogs {

  private static final String APPS = ConsoleAddresses.APPS;
  private static final String DROPBOX = "catalog/apps/dropbox";

  /** By the name of the screenshot; a new dialog is added here. Dropbox has to be in use. */
  static final Map<String, Opening> ALL =
      Map.ofEntries(
          entry("apps-dates", at(APPS, button("Dates…"))),
          entry("apps-condition", at(APPS, button("Add a condition…"))),
          entry("apps-save-query", at(APPS + "&q=o", button("Queries"), item("Save these"))),
          entry("apps-monitor", at(APPS + "&q=dropbox", button("Actions for"), item("Monitor…"))),
          entry("apps-block", at(APPS + "&q=dropbox", button("Actions for"), item("Unsanction…"))),
          entry("apps-tag-many", at(APPS, box("Select Dropbox"), button("Tag selected…"))),
          entry("users-drawer", at("discover/users?report=endpoint-users", row())),
          entry("ip-addresses-drawer", at("discover/ip-addresses?report=endpoint-users", row())),
          entry("devices-drawer", at("discover/devices?report=endpoint-users", row())),
          entry(
              "sources-delete",
              at("discover/sources?source=endpoint-users", button("Delete all its data…"))),
          entry(
              "sources-retention",
              at("discover/sources?source=endpoint-users", button("Change retention…"))),
          entry("custom-reports-add", at("discover/custom-reports", button("Create a report…"))),
          entry("catalog-condition-add", at("catalog/apps", button("Add a condition…"))),
          entry(
              "catalog-tag-many",
              at("catalog/apps?q=dropbox", box("Select Dropbox"), button("Tag selected…"))),
          entry("catalog-score", at(DROPBOX, button("Set the score…"))),
          entry("catalog-correct", at(DROPBOX, button("Correct…"))),
          entry("catalog-suggest", at(DROPBOX, button("Suggest a change…"))),
          entry("custom-apps-add", at("catalog/custom-apps", button("Add a custom app"))),
          entry("indicators-add", at("control/indicators", button("Add indicator"))),
          entry("indicators-import-file", at("control/indicators", button("Import a CSV file…"))),
          entry("profiles-add", at("control/profiles", button("Add profile"))),
          entry("never-block-add", at("settings/never-block", button("Add…"))),
          entry("enrolled-revocation", at("settings/devices", row(), button("Revoke the device…"))),
          entry("device-groups-add", at("settings/device-groups", button("Add a group…"))),
          entry("ip-range-labels-add", at("settings/ip-range-labels", button("Add a label…"))),
          entry("people-add", at("settings/people", button("Add a person…"))),
          entry("people-import-file", at("settings/people", button("Import a CSV file…"))),
          entry("privacy-exclusion", at("settings/privacy", button("Exclude…"))),
          entry("enrolment-make", at("settings/enrolment", button("Make a token…"))),
          entry("audit-entry", at("settings/audit", row())));

  private ConsoleDialogs() {}

  /**
   * The way to a dialog or a drawer.
   *
   * @param address of its page
   * @param steps on that page
   */
  record Opening(String address, List<Consumer<Visitor>> steps) {

    /** The page itself, with what its address opens. */
    Opening(String address) {
      this(address, List.of());
    }

    /** Opens it, and waits for all of it. */
    void open(Visitor visitor) {
      visitor.openWhole(address);
      if (!steps.isEmpty()) {
        steps.forEach(step -> step.accept(visitor));
        assertThat(shown(visitor)).isVisible();
        assertThat(visitor.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
      }
    }

    private static Locator shown(Visitor visitor) {
      return visitor.dialog().or(visitor.page().locator(".pf-v6-c-drawer__panel h2")).first();
    }
  }

  @SafeVarargs
  static Opening at(String address, Consumer<Visitor>... steps) {
    return new Opening(address, List.of(steps));
  }

  static Consumer<Visitor> button(String name) {
    return visitor -> visitor.button(name).first().click();
  }

  static Consumer<Visitor> item(String name) {
    return visitor -> visitor.menuItem(name).first().click();
  }

  private static Consumer<Visitor> box(String label) {
    return visitor -> visitor.page().getByLabel(label).first().check();
  }

  /** What the first row of a list is about. */
  private static Consumer<Visitor> row() {
    return visitor -> visitor.page().locator("tbody button").first().click();
  }

  /** What can be done about a row. */
  static Consumer<Visitor> inRow(String text, String name) {
    return visitor ->
        visitor
            .row(text)
            .first()
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
            .first()
            .click();
  }
}
