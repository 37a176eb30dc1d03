package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.process.Stack;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an empty Gnomon to the first block. */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
@ExtendWith(Chromium.class)
class ConsoleFirstRunIT {

  private static final int SLOW_MILLIS = 90_000;

  /** What pages say of which there is nothing, by their names in {@link ConsoleAddresses}. */
  private static final Map<String, String> EMPTY =
      Map.ofEntries(
          entry("overview", "Nothing has been discovered yet"),
          entry("apps", "No app was found"),
          entry("users", "No user was seen"),
          entry("ip-addresses", "No IP address was seen"),
          entry("devices", "No device was seen"),
          entry("coverage", "No log was counted in this time"),
          entry("coverage-silent", "No device is enrolled"),
          entry("custom-reports", "There is no custom report yet"),
          entry("alerts", "There is no alert"),
          entry("enrolled", "No device is enrolled"),
          entry("ip-range-labels", "No range has a label yet"),
          entry("people", "The directory is empty"),
          entry("people-groups", "There is no user group"),
          entry("privacy", "Nobody is excluded"),
          entry("privacy-erasures", "Nobody was erased"),
          entry("enrolment", "There is no enrolment token"),
          entry("tags", "No app has a tag"),
          entry("indicators", "There is no indicator"),
          entry("profiles-empty", "There is no scoped profile"),
          entry("custom-apps", "There is no custom app"),
          entry("domain-reviews", "No domain waits for a review"),
          entry("suggestions", "There is no suggestion"),
          entry("apps-empty", "No app was found"),
          entry("domains-empty", "No uncatalogued domain"),
          entry("alerts-filtered", "There is no alert"),
          entry("never-block-empty", "The list is empty"),
          entry("enrolled-empty", "No device is enrolled"),
          entry("people-empty", "The directory is empty"),
          entry("people-unresolved", "Every name belongs to somebody"),
          entry("audit-empty", "Nothing was changed yet"),
          entry("tags-empty", "No app has a tag"),
          entry("indicators-empty", "There is no indicator"),
          entry("why", "Ask what a device does with an address"),
          entry("domain-reviews-refused", "No domain waits for a review"));

  /** The text that readers see instead of what they may not do, by the address of the page. */
  private static final Map<String, String> FOR_READERS =
      Map.ofEntries(
          entry("overview", "Administrators enrol devices, and analysts upload logs."),
          entry("discover/coverage", "Analysts upload log files"),
          entry("respond/alerts", "An alert comes up when a device blocks an app or warns of it."),
          entry("settings/devices", "Administrators make an enrolment token"),
          entry("settings/people?view=groups", "Administrators add them with people"),
          entry("control/tags", "Analysts tag apps"),
          entry("control/indicators", "They come with apps that analysts block"),
          entry("control/profiles", "Administrators add them."));

  /** What readers are never asked to do. */
  private static final Pattern NOT_FOR_READERS =
      Pattern.compile("\\b(Tag|Add|Make|Block|Upload|Enrol) (an?|one|in)\\b|first steps");

  @Test
  void anEmptyGnomonLeadsToItsFirstBlock(Browser browser) {
    var home = RunningGnomon.freshHome();
    try (var stack =
        new Stack(RunningGnomon.installation(), home, Ports.free(), System.out::println)) {
      stack.start();
      try (var ines = Visitor.signedInTo(stack, browser, ColorScheme.LIGHT, "admin")) {
        ines.page().getByText("Begin with the first steps").click();
        assertThat(ines.heading("First steps")).isVisible();
        assertThat(ines.page().getByText("0 of 5")).isVisible();
        ines.inspect("first-run-empty");
        seeNothingYet(ines);
        seeAsReader(stack, browser);
        turnOn(ines);
        enrol(ines);
        takeSample(ines);
        block(ines);
        assertThat(ines.complaints()).isEmpty();
      }
    }
  }

  /** Each page says that nothing is there, and what to do about it. */
  private static void seeNothingYet(Visitor ines) {
    assertThat(ConsoleAddresses.ALL).containsKeys(EMPTY.keySet().toArray(String[]::new));
    ConsoleAddresses.ALL.forEach(
        (name, address) -> {
          ines.openWhole(address);
          assertThat(ines.page().locator(".gnomon-problem")).hasCount(0);
          if (EMPTY.containsKey(name)) {
            assertThat(ines.heading(EMPTY.get(name))).isVisible();
            assertThat(ines.page().locator("tbody tr")).hasCount(0);
          }
          assertThat(ines.complaints()).as(address).isEmpty();
        });
    seeTheFeedBegin(ines);
    ines.open("first-run");
  }

  /** Devices have something to take from the first start on. */
  private static void seeTheFeedBegin(Visitor ines) {
    ines.openWhole("control/rollouts");
    assertThat(ines.row("the feed begins")).hasCount(1);
    assertThat(ines.page().locator("tbody tr")).hasCount(1);
  }

  private static void seeAsReader(Stack stack, Browser browser) {
    try (var reader = Visitor.signedInTo(stack, browser, ColorScheme.LIGHT, "viewer")) {
      FOR_READERS.forEach(
          (address, told) -> {
            reader.openWhole(address);
            assertThat(reader.page().getByText(told)).isVisible();
            assertThat(reader.page().locator("main").getByText(NOT_FOR_READERS)).hasCount(0);
          });
    }
  }

  private static void turnOn(Visitor ines) {
    ines.button("Turn all on").click();
    assertThat(ines.page().getByText("1 of 5")).isVisible();
  }

  private static void enrol(Visitor ines) {
    ines.button("Enrol 200 simulated devices").click();
    eventually(ines.page().getByText("Enrolled devices: 200"));
  }

  private static void takeSample(Visitor ines) {
    ines.button("Take a sample log").click();
    eventually(ines.page().getByText("2,000 transactions from 2,000 lines"));
    eventually(ines.page().getByText("4 of 5"));
    assertThat(ines.page().getByText("In the report sample.log:")).isVisible();
    ines.inspect("first-run");
  }

  private static void block(Visitor ines) {
    ines.page().getByText("Discovered apps of high and medium risk").click();
    ines.button("Actions for").first().click();
    ines.menuItem("Unsanction").click();
    ines.button("Block the app").click();
    eventually(ines.page().getByText("Devices that enforce it"));
    ines.page().keyboard().press("Escape");

    ines.open("first-run");

    eventually(ines.page().getByText("All steps are done."));
    ines.inspect("first-run-done");
  }

  private static void eventually(Locator text) {
    assertThat(text).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW_MILLIS));
  }
}
