package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.stack.Ports;
import io.gnomon.local.stack.process.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an empty Gnomon to the first block. */
@Order(RunningGnomon.BEFORE_IT)
@ExtendWith(Chromium.class)
class ConsoleFirstRunIT {

  private static final int SLOW_MILLIS = 90_000;

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
        turnOn(ines);
        enrol(ines);
        takeSample(ines);
        block(ines);
        assertThat(ines.complaints()).isEmpty();
      }
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
