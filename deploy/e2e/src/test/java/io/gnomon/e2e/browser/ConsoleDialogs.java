package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How the dialogs and drawers of the console are opened that no address opens. What buttons are
 * called is a part of what they say, so that it is found where texts are marked as well.
 *
 * <p>A name begins with that of the file of the console that draws it; the console's own tests find
 * each of these files here or in {@link ConsoleAddresses}.
 */
final class ConsoleDialogs {

  private static final String APPS = ConsoleAddresses.APPS;
  private static final String APP = "catalog/apps/" + OddThings.APP;
  private static final String SOURCE = "discover/sources?source=endpoint-users";
  private static final String DOMAINS = "discover/domains?report=endpoint-users&q=odd-seen";
  private static final String ALERTS = "respond/alerts?q=odd-indicator.test";
  private static final String INDICATORS = "control/indicators?q=odd-indicator.test";
  private static final String DEVICES = "settings/devices?q=" + OddThings.PART;
  private static final String PEOPLE = "settings/people?q=odd.names";
  private static final String FEED = "catalog/feeds?feed=own";
  private static final String ODD = OddThings.NAME;

  /** An import that is, by case: another one waits to be applied. */
  private static final Pattern APPLIED = Pattern.compile("Applied");

  /** Progress of rollouts has the same role, and stays. */
  private static final String LOADING = ".pf-v6-c-spinner";

  /**
   * By the name of the screenshot; a new dialog is added here. Dropbox has to be in use, and {@link
   * OddThings} have to be there.
   */
  static final Map<String, Opening> ALL =
      Map.ofEntries(
          entry("DatesDialog", at(APPS, button("Dates…"))),
          entry("ConditionDialog-apps", at(APPS, button("Add a condition…"))),
          entry("ConditionDialog-catalog", at("catalog/apps", button("Add a condition…"))),
          entry("QueryDialog-save", at(APPS + "&q=o", button("Queries"), item("Save these"))),
          entry("TagDialog-monitor", at(APPS + "&q=dropbox", actions(), item("Monitor…"))),
          entry("TagDialog-block", at(APPS + "&q=dropbox", actions(), item("Unsanction…"))),
          entry("ManyDialog-apps", at(APPS, box("Select Dropbox"), button("Tag selected…"))),
          entry(
              "ManyDialog-catalog",
              at("catalog/apps?q=dropbox", box("Select Dropbox"), button("Tag selected…"))),
          entry("ActorDrawer-users", at("discover/users?report=endpoint-users", row())),
          entry("ActorDrawer-addresses", at("discover/ip-addresses?report=endpoint-users", row())),
          entry("ActorDrawer-devices", at("discover/devices?report=endpoint-users", row())),
          entry("DomainDrawer", at(DOMAINS, row())),
          entry("PromoteDialog", at(DOMAINS, row(), button("Add to catalog…"))),
          entry("DeleteDialog-usage", at(SOURCE, button("Delete all its data…"))),
          entry("RetentionDialog", at(SOURCE, button("Change retention…"))),
          entry("CreateReportDialog", at("discover/custom-reports", button("Create a report…"))),
          entry("SuggestDialog", at(APP, button("Suggest a change…"))),
          entry("CustomAppDialogs-add", at("catalog/custom-apps", button("Add a custom app"))),
          entry("DecideDialogs", at("catalog/domain-reviews", button("Accept odd"))),
          entry("ImportDialogs-apply", at(FEED, button("Apply…"))),
          entry("ImportDialogs-rollBack", at(FEED, rowOf(APPLIED), button("Roll back…"))),
          entry(
              "ModelDialogs-save",
              at("catalog/risk-model", choose("Importance of SOC 2", "ignored"), button("Save"))),
          entry("ModelDialogs-reset", at("catalog/risk-model", button("Back to as shipped…"))),
          entry("IndicatorDialog-add", at("control/indicators", button("Add indicator"))),
          entry(
              "FileImportDialog-indicators",
              at("control/indicators", button("Import a CSV file…"))),
          entry("ProfileDialog-add", at("control/profiles", button("Add profile"))),
          entry("RolloutDrawer", at("control/rollouts", row())),
          entry("NeverBlockDialogs-add", at("settings/never-block", button("Add…"))),
          entry(
              "NeverBlockDialogs-remove",
              at("settings/never-block?origin=shipped", button("Remove"))),
          entry("GroupDialog-add", at("settings/device-groups", button("Add a group…"))),
          entry("RangeLabelDialogs-add", at("settings/ip-range-labels", button("Add a label…"))),
          entry("PersonForm", at("settings/people", button("Add a person…"))),
          entry("FileImportDialog-people", at("settings/people", button("Import a CSV file…"))),
          entry("GiveNameDialog", at("settings/people?view=unresolved&days=90", button("Give"))),
          entry("ExcludeDialog", at("settings/privacy", button("Exclude…"))),
          entry("TokenDialog", at("settings/enrolment", button("Make a token…"))),
          entry(
              "useLeaveGuard",
              at(
                  "settings/organisation",
                  click("label[for=setting-customNetworkIndicators]"),
                  click("nav a[href$='/settings/people']"))),
          entry(
              "SettingsForm",
              at(
                  "settings/organisation",
                  click("label[for=setting-customNetworkIndicators]"),
                  button("Save"))));

  /** Those that show what is called {@link OddThings#NAME}. */
  static final Map<String, Opening> OF_ODD_THINGS =
      Map.ofEntries(
          entry("TagDialog-odd", at(APP, actions(), item("Unsanction…"))),
          entry("LiftDialog", at(APP, actions(), item("Remove tag…"))),
          entry("OverrideDialog", at(APP, button("Set the score…"))),
          entry("CorrectionDialogs-correct", at(APP, button("Correct…"))),
          entry("CorrectionDialogs-remove", at(APP, button("Remove the correction…"))),
          entry("NotesCard", at(APP, button("Delete the note"))),
          entry("CustomAppDialogs-change", at("catalog/custom-apps", inRow(ODD, "Change"))),
          entry("DeleteCustomApp", at("catalog/custom-apps", inRow(ODD, "Delete"))),
          entry("SuggestionDrawer", at("catalog/suggestions", rowOf(ODD))),
          entry("QueryDialog-change", at(APPS + "&q=o", button("Queries"), item("Change"))),
          entry("QueryDialog-delete", at(APPS + "&q=o", button("Queries"), item("Delete"))),
          entry("CustomReportDrawer", at("discover/custom-reports", rowOf(ODD))),
          entry("DeleteReportDialog", at("discover/custom-reports", inRow(ODD, "Delete"))),
          entry("SourceDrawer-upload", at("discover/sources", rowOf(OddThings.LOG))),
          entry(
              "DeleteDialog-upload",
              at("discover/sources", rowOf(OddThings.LOG), button("Delete this upload…"))),
          entry("AlertDrawer", at(ALERTS, row())),
          entry("ManyDialog-alerts", at(ALERTS, box("Select"), button("Triage selected…"))),
          entry("TagDrawer", at("control/tags", rowOf(ODD))),
          entry("IndicatorDrawer", at(INDICATORS, row())),
          entry("IndicatorDialog-change", at(INDICATORS, row(), button("Change…"))),
          entry("RemoveDialog-indicator", at(INDICATORS, row(), button("Delete…"))),
          entry("ProfileDialog-change", at("control/profiles", inRow(ODD, "Change"))),
          entry("RemoveDialog-profile", at("control/profiles", inRow(ODD, "Delete"))),
          entry("GroupDialog-change", at("settings/device-groups", inRow(ODD, "Change"))),
          entry("DeleteGroupDialog", at("settings/device-groups", inRow(ODD, "Delete"))),
          entry("EnrolledDrawer", at(DEVICES, enrolled())),
          entry("RevokeDialog", at(DEVICES, enrolled(), button("Revoke the device…"))),
          entry("RangeLabelDialogs-delete", at("settings/ip-range-labels", inRow(ODD, "Delete"))),
          entry("PersonDrawer", at(PEOPLE, row())),
          entry("PersonDialog", at(PEOPLE, row(), button("Change…"))),
          entry("RemoveAliasDialog", at(PEOPLE, row(), button("Remove the name"))),
          entry("DeletePersonDialog", at(PEOPLE, row(), button("Delete…"))),
          entry("EraseDialog", at(PEOPLE, row(), link("Export or erase"), button("Erase…"))),
          entry("IncludeDialog", at("settings/privacy", inRow(ODD, "Take back"))),
          entry("RevokeTokenDialog", at("settings/enrolment", inRow(ODD, "Revoke"))),
          entry("AuditDrawer", at("settings/audit?thing=scopedProfile", row())));

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

    /** Opens what is called so, and waits for all of it. */
    void open(Visitor visitor, String name) {
      visitor.openWhole(address);
      steps.forEach(step -> step.accept(visitor));
      if (name.contains("Drawer")) {
        assertThat(visitor.page().locator(".pf-v6-c-drawer__panel h2").first()).isVisible();
      } else if (!steps.isEmpty()) {
        assertThat(visitor.dialog()).isVisible();
      }
      assertThat(visitor.page().locator(LOADING)).hasCount(0);
    }
  }

  @SafeVarargs
  private static Opening at(String address, Consumer<Visitor>... steps) {
    return new Opening(address, List.of(steps));
  }

  private static Consumer<Visitor> button(String name) {
    return visitor -> visitor.button(name).first().click();
  }

  private static Consumer<Visitor> item(String name) {
    return visitor -> visitor.menuItem(name).first().click();
  }

  private static Consumer<Visitor> actions() {
    return button("Actions for");
  }

  private static Consumer<Visitor> link(String name) {
    return visitor ->
        visitor
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
            .first()
            .click();
  }

  private static Consumer<Visitor> click(String selector) {
    return visitor -> visitor.page().locator(selector).click();
  }

  private static Consumer<Visitor> choose(String label, String value) {
    return visitor -> visitor.page().getByLabel(label).first().selectOption(value);
  }

  private static Consumer<Visitor> box(String label) {
    return visitor -> visitor.page().getByLabel(label).first().check();
  }

  /** What the first row of a list is about. */
  private static Consumer<Visitor> row() {
    return visitor -> visitor.page().locator("tbody button").first().click();
  }

  /** The first device of a list that still is; a revoked one stays there. */
  private static Consumer<Visitor> enrolled() {
    return visitor ->
        open(
            visitor
                .page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasNotText("Revoked")));
  }

  /** What the first row with a text is about. */
  private static Consumer<Visitor> rowOf(String text) {
    return visitor -> open(visitor.row(text));
  }

  private static Consumer<Visitor> rowOf(Pattern text) {
    return visitor ->
        open(
            visitor
                .page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text)));
  }

  private static void open(Locator rows) {
    rows.first().getByRole(AriaRole.BUTTON).first().click();
  }

  /** What can be done about the first row with a text. */
  private static Consumer<Visitor> inRow(String text, String name) {
    return visitor ->
        visitor
            .row(text)
            .first()
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
            .first()
            .click();
  }
}
