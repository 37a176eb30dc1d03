package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gnomon.e2e.RunningGnomon;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the catalog to an app, what the organisation says of it, and what it adds itself. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleCatalogIT {

  private static final String CATALOG = "catalog/apps";
  private static final String APP = "Dropbox";
  private static final String APP_PAGE = CATALOG + "/dropbox";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  @Test
  void anAppIsFoundAndScoredAndNoted(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      find(ines);
      score(ines);
      note(ines);
      correct(ines);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void find(Visitor ines) {
    ines.open(CATALOG);
    ines.page().getByLabel("Name, vendor, domain or kind").fill(APP);
    assertThat(ines.linkTo(APP)).isVisible();
    ines.button("Add a condition…").click();
    ines.dialog().getByLabel("About").selectOption("soc2");
    ines.page().getByLabel("Yes", exactly()).check();
    ines.inspect("catalog-condition");
    ines.button("Add the condition").click();
    assertThat(ines.page()).hasURL(Pattern.compile(".*factor=soc2%3Atrue.*"));
    assertThat(ines.page().getByText("SOC 2 is Yes", exact())).isVisible();
    ines.button("Queries").click();
    ines.menuItem("Save these conditions…").click();
    ines.page().locator("#query-name").fill("Soundly audited");
    ines.page().keyboard().press("Enter");
    assertThat(ines.page().getByText("The query Soundly audited is saved")).isVisible();
    ines.open(CATALOG);
    ines.button("Queries").click();
    ines.menuItem("Soundly audited").first().click();
    assertThat(ines.page().getByText("SOC 2 is Yes", exact())).isVisible();
    ines.linkTo(APP).click();
    assertThat(ines.heading(APP)).isVisible();
  }

  private static void score(Visitor ines) {
    ines.button("Set the score…").click();
    ines.page().locator("#override-score").fill("3.5");
    ines.page().getByLabel("Reason").fill("Contract ended " + HOSTILE);
    ines.inspect("catalog-override");
    ines.page().keyboard().press("Enter");
    assertThat(ines.page().getByText("Contract ended")).isVisible();
    assertThat(ines.page().locator(".gnomon-score")).containsText("3.5");
    assertThat(ines.page().getByText(Pattern.compile("^Calculated: [0-9.]+$"))).isVisible();
    ines.inspect("catalog-app-overridden");
    ines.button("Go back to the calculated score").click();
    assertThat(ines.button("Set the score…")).isVisible();
  }

  private static void note(Visitor ines) {
    var note = "Asked the vendor";
    ines.page().getByLabel("New note").fill(note);
    ines.button("Add the note").click();
    assertThat(ines.button("Delete the note " + note)).isVisible();
    ines.button("Delete the note " + note).click();
    ines.dialog().getByText("Delete", within()).click();
    assertThat(ines.page().getByText(note, exact())).hasCount(0);
  }

  private static void correct(Visitor ines) {
    ines.button("Correct…").click();
    ines.page().getByLabel("Domains to add").fill("box-harbour.test");
    ines.inspect("catalog-correction");
    ines.button("Save the correction").click();
    assertThat(ines.page().locator(".gnomon-hosts")).containsText("box-harbour.test");
    ines.button("Remove the correction…").click();
    ines.dialog().getByText("Remove the correction", within()).click();
    assertThat(ines.page().getByText("Nothing is corrected.")).isVisible();
  }

  @Test
  void anAppOfOnesOwnIsAddedChangedAndDeleted(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      ines.open("catalog/custom-apps");
      ines.button("Add a custom app").first().click();
      ines.page().getByLabel("Name", exactly()).fill("Harbour Wiki");
      ines.page().getByLabel("Domains", exactly()).fill("wiki.harbour-own.test\nharbour-own.test");
      ines.inspect("custom-apps-dialog");
      ines.button("Add the app").click();
      assertThat(ines.row("Harbour Wiki")).hasCount(1);

      ines.button("Change Harbour Wiki").click();
      ines.page().getByLabel("Vendor", exactly()).fill("Harbour Ltd");
      ines.button("Save the app").click();
      assertThat(ines.row("Harbour Ltd")).hasCount(1);
      ines.inspect("custom-apps");

      ines.button("Delete Harbour Wiki").click();
      ines.button("Delete the app").click();
      assertThat(ines.row("Harbour Wiki")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aListOfOnesOwnIsLookedAtAppliedAndRolledBack(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("catalog/feeds?feed=own");
      ines.page().getByLabel("Imports are allowed").check();
      ines.button("Save").click();
      assertThat(ines.button("Upload a file…")).isEnabled();
      ines.page().locator("input[type=file]").setInputFiles(list());
      assertThat(ines.button("Apply…")).isVisible();
      assertThat(ines.page().getByText("Domains that wait for a review")).isVisible();
      ines.inspect("feeds-preview");
      ines.button("Apply…").click();
      ines.button("Apply the import").click();
      assertThat(ines.button("Roll back…")).isVisible();

      ines.linkTo("Review its domains").click();
      assertThat(ines.row("dropbox-quay.test")).hasCount(1);
      ines.inspect("domain-reviews");
      ines.button("Refuse dropbox-quay.test of Dropbox").click();
      ines.page().getByLabel("Reason").fill("not theirs");
      ines.page().keyboard().press("Enter");
      assertThat(ines.row("dropbox-quay.test")).hasCount(0);

      ines.open("catalog/feeds?feed=own");
      ines.button("Roll back…").click();
      ines.button("Roll the feed back").click();
      assertThat(ines.page().locator(".gnomon-list")).containsText("Rolled back");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void theRiskModelIsChangedAndBroughtBack(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("catalog/risk-model");
      ines.page().getByLabel("Importance of SOC 2").selectOption("ignored");
      assertThat(ines.page().getByText("1 change", exact())).isVisible();
      ines.button("Save and rate all apps again…").click();
      ines.page().getByLabel("Reason").fill("not asked for here");
      ines.inspect("risk-model-dialog");
      ines.page().keyboard().press("Enter");
      assertThat(ines.page().getByText("The risk model is saved")).isVisible();
      assertThat(ines.page().getByLabel("Importance of SOC 2")).hasValue("ignored");
      ines.button("Back to as shipped…").click();
      ines.button("Bring it back").click();
      assertThat(ines.page().getByLabel("Importance of SOC 2")).not().hasValue("ignored");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aViewerSuggestsWhatAnAnalystDecides(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer");
        var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      reader.open(APP_PAGE);
      reader.button("Suggest a change…").click();
      reader.page().getByLabel("What should change").fill("It has a new seat " + HOSTILE);
      reader.button("Send the suggestion").click();
      assertThat(reader.dialog()).hasCount(0);
      reader.open("catalog/suggestions");
      reader.button(APP).first().click();
      assertThat(reader.page().getByText("It has a new seat").first()).isVisible();
      assertThat(reader.button("Accept")).hasCount(0);

      ines.open("catalog/suggestions");
      ines.button(APP).first().click();
      ines.page().getByLabel("Comment").fill("corrected");
      ines.inspect("suggestions-drawer");
      ines.button("Accept").click();
      assertThat(ines.row("It has a new seat")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aViewerIsOfferedNoChange(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(CATALOG + "?q=" + APP);
      assertThat(reader.linkTo(APP)).isVisible();
      assertThat(reader.button("Actions for")).hasCount(0);
      reader.linkTo(APP).click();
      assertThat(reader.heading("Notes")).isVisible();
      assertThat(reader.page().getByText("Nothing is corrected.")).isVisible();
      for (var change : new String[] {"Set the score", "Correct", "Add the note", "Actions for"}) {
        assertThat(reader.button(change)).hasCount(0);
      }
      reader.open("catalog/custom-apps");
      assertThat(reader.heading("Custom apps")).isVisible();
      assertThat(reader.button("Add a custom app")).hasCount(0);
      reader.open("catalog/feeds?feed=own");
      assertThat(reader.heading("Imports")).isVisible();
      assertThat(reader.button("Import now")).hasCount(0);
      reader.open("catalog/risk-model");
      assertThat(reader.heading("Risk levels")).isVisible();
      assertThat(reader.button("Save")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();
    }
  }

  /** An app that is not in the catalog, and a domain for one that is. */
  private static FilePayload list() {
    var rows = "name,domains\nQuiet Quay,quiet-quay.test\nDropbox,dropbox.com dropbox-quay.test\n";
    return new FilePayload("apps.csv", "text/csv", rows.getBytes(UTF_8));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByTextOptions within() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
