package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports over a part of what comes in: created, found where reports are chosen, deleted. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleCustomReportsIT {

  private static final String PAGE = "discover/custom-reports";

  @BeforeAll
  static void devicesAreEnrolled() {
    Fleet.ensure(5);
  }

  @Test
  void someDevicesHaveAReportOfTheirOwnUntilItIsDeleted(Browser browser) {
    var name = "Field office";
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      var device = nameOfADevice(ines);
      begin(ines, name);
      assertThat(ines.button("Create the report")).isDisabled();
      ines.page().locator("#custom-report-devices").fill(device.toLowerCase(Locale.ROOT));
      ines.dialog().getByLabel("Ungrouped devices").check();
      assertThat(ines.dialog().getByText("or group Ungrouped devices")).isVisible();
      ines.inspect("custom-reports-dialog");
      ines.button("Create the report").click();
      assertThat(ines.row(name)).containsText("Devices: " + device + " or group Ungrouped devices");
      ines.inspect("custom-reports");

      ines.linkTo("Open the report " + name).click();
      assertThat(ines.page().locator(".gnomon-picker option:checked")).hasText(name);

      ines.open(PAGE);
      ines.row(name).getByText(name).first().click();
      assertThat(ines.heading(name)).isVisible();
      ines.inspect("custom-reports-drawer");
      delete(ines, name);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** One that still is: others stay in the list. */
  private static String nameOfADevice(Visitor visitor) {
    visitor.open("settings/devices");
    return visitor
        .page()
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasNotText("Revoked"))
        .locator("button")
        .first()
        .innerText()
        .strip();
  }

  @Test
  void whatIsRefusedSaysWhyAndLosesNothing(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      begin(ines, "Nowhere");
      ines.page().locator("#custom-report-devices").fill("no-such-device");
      ines.button("Create the report").click();
      assertThat(ines.page().getByText("No enrolled device is called no-such-device")).isVisible();
      ines.inspect("custom-reports-refused");

      ines.page().locator("#custom-report-devices").fill("");
      ines.page().locator("#custom-report-ranges").fill("10.20.0.0/33");
      ines.button("Create the report").click();

      assertThat(ines.dialog().getByText("filter.ipRanges")).isVisible();
      assertThat(ines.page().locator("#custom-report-name")).hasValue("Nowhere");
    }
  }

  @Test
  void aViewerIsOfferedNoChange(Browser browser) {
    var name = "Ada alone";
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst");
        var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      begin(ines, name);
      ines.page().locator("#custom-report-users").fill("ada");
      ines.button("Create the report").click();
      assertThat(ines.row(name)).containsText("Users: ada");

      reader.open(PAGE);
      assertThat(reader.row(name)).containsText("Users: ada");
      assertThat(reader.linkTo("Open the report " + name)).isVisible();
      assertThat(reader.button("Create a report")).hasCount(0);
      assertThat(reader.button("Delete")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();

      delete(ines, name);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void begin(Visitor visitor, String name) {
    visitor.open(PAGE);
    visitor.button("Create a report").click();
    visitor.page().locator("#custom-report-name").fill(name);
  }

  private static void delete(Visitor visitor, String name) {
    visitor.button("Delete " + name).click();
    assertThat(visitor.button("Delete the report")).isDisabled();
    visitor.page().locator("#deletion-name").fill(name);
    visitor.page().locator("#deletion-reason").fill("not needed any more");
    visitor.inspect("custom-reports-delete");
    visitor.button("Delete the report").click();
    assertThat(visitor.row(name)).hasCount(0);
  }
}
