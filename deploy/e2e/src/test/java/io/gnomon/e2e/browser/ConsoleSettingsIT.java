package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What administrators set, enrol and look up afterwards; what others see of it. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleSettingsIT {

  private static final String SWITCH = "customNetworkIndicators";
  private static final String SWITCH_NAME = "Custom network indicators";
  private static final int LINE_SECONDS = 60;

  @BeforeAll
  static void everythingIsOn() {
    Fleet.ensure(5);
  }

  @Test
  void theLineOfATokenEnrolsADevice(@TempDir Path folder, Browser browser) throws Exception {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("settings/enrolment");
      ines.button("Make a token").click();
      ines.page().getByLabel("Description").fill("first office");
      ines.page().getByLabel("Tags of its devices").fill("by-hand");
      ines.inspect("enrolment-dialog");
      ines.page().keyboard().press("Enter");
      assertThat(ines.heading("The enrolment token")).isVisible();
      ines.inspect("enrolment-token");

      assertThat(run(ines.page().getByLabel("To run on each device").inputValue(), folder))
          .isZero();

      ines.button("Close").last().click();
      assertThat(ines.row("first office")).containsText("Used up");
      ines.open("settings/devices?q=" + hostName());
      ines.button(hostName()).first().click();
      assertThat(ines.page().getByLabel("Attested tags").last()).hasValue("by-hand");
      ines.inspect("enrolled-drawer");
      revoke(ines);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void revoke(Visitor ines) {
    ines.button("Revoke the device…").click();
    assertThat(ines.button("Revoke the device").last()).isDisabled();
    ines.page().keyboard().type(hostName());
    ines.inspect("enrolled-revoke");
    ines.page().keyboard().press("Enter");
    assertThat(ines.row(hostName())).containsText("Revoked");
  }

  @Test
  void aSwitchThatIsTurnedIsFoundInTheAudit(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      turn(ines);
      ines.open("settings/audit?thing=setting&who=INES");
      var row = ines.row(SWITCH_NAME).first();
      assertThat(row).containsText("Setting changed");
      row.getByRole(AriaRole.BUTTON).click();
      assertThat(ines.row("Value")).containsText(Pattern.compile("true\\s*false"));
      ines.inspect("audit-drawer");

      turn(ines);
      assertThat(switchIn(ines)).isChecked();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void turn(Visitor ines) {
    ines.open("settings/organisation");
    ines.page().locator("label[for=setting-" + SWITCH + "]").click();
    assertThat(ines.page().getByText("Not saved yet: " + SWITCH_NAME)).isVisible();
    ines.button("Save").click();
    assertThat(ines.heading("Save these settings?")).isVisible();
    ines.inspect("organisation-dialog");
    ines.button("Save the settings").click();
    assertThat(ines.page().getByText("The settings are saved")).isVisible();
  }

  private static Locator switchIn(Visitor visitor) {
    return visitor.page().locator("#setting-" + SWITCH);
  }

  @Test
  void aNameIsNeverBlockedUntilItIsTakenFromTheList(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("settings/never-block?origin=added");
      ines.button("Add…").click();
      ines.page().getByLabel("Domain or host").fill("https://Payroll.example.org/start");
      ines.inspect("never-block-dialog");
      ines.page().keyboard().press("Enter");
      assertThat(ines.row("payroll.example.org")).containsText("Never blocked");

      ines.button("Remove payroll.example.org").click();
      ines.button("Remove from the list").click();

      assertThat(ines.row("payroll.example.org")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aDeviceGroupIsAddedChangedAndDeleted(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("settings/device-groups");
      ines.button("Add a group").click();
      ines.page().locator("#group-name").fill("Kiosks");
      ines.page().getByLabel("Values of condition 1").fill("kiosk, desk");
      ines.inspect("device-groups-dialog");
      ines.page().keyboard().press("Enter");
      assertThat(ines.row("Kiosks")).containsText("tag is kiosk or desk");

      ines.button("Change Kiosks").click();
      ines.page().locator("#group-name").fill("Kiosks and desks");
      ines.page().keyboard().press("Enter");
      ines.button("Delete Kiosks and desks").click();
      ines.button("Delete the group").click();

      assertThat(ines.row("Kiosks")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aReportOnPaperIsDownloaded(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("discover/executive-report?report=endpoint-users");

      var file = ines.page().waitForDownload(() -> ines.button("Make the PDF").click());

      assertThat(file.suggestedFilename()).endsWith(".pdf");
      assertThat(file.path()).content(ISO_8859_1).startsWith("%PDF");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aViewerSeesWhatIsSetAndIsOfferedNoChange(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open("settings/organisation");
      assertThat(reader.page().getByText("Administrators change these.")).isVisible();
      assertThat(reader.page().getByText(SWITCH_NAME)).isVisible();
      assertThat(switchIn(reader)).hasCount(0);
      reader.inspect("organisation-viewer");
      reader.open("settings/never-block?origin=shipped");
      assertThat(reader.row("Never blocked").first()).isVisible();
      for (var offer : List.of("Add", "Remove", "Make", "Revoke", "Actions for")) {
        assertThat(reader.button(offer)).hasCount(0);
      }
      reader.open("settings/device-groups");
      assertThat(reader.row("Ungrouped devices")).isVisible();
      assertThat(reader.button("Add a group")).hasCount(0);
      reader.open("settings/devices");
      assertThat(reader.row("LAPTOP").first()).isVisible();
      for (var page : List.of("enrolment", "audit")) {
        reader.open("settings/" + page);
        assertThat(reader.page().getByText("Ask one of them")).isVisible();
        reader.inspect(page + "-viewer");
      }
      assertThat(reader.complaints()).isEmpty();
    }
  }

  private static int run(String line, Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor(LINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** What {@code uname -n} says. */
  private static String hostName() {
    try (var name = new Scanner(new ProcessBuilder("uname", "-n").start().getInputStream())) {
      return name.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
