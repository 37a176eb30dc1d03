package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tags;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole story on the pages alone, step by step, with a mouse and without; people on devices do
 * what devices show.
 */
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleStoryIT {

  private static final String BLOCKED = "https://www.figma.com/";
  private static final String WARNED = "https://gitlab.com/";
  private static final List<String> SWITCHES =
      List.of("Endpoint telemetry", "Enforce app access", "Custom network indicators");

  @BeforeAll
  static void peopleUseApps() {
    Fleet.ensure(5);
    for (var device : Fleet.deviceIds()) {
      Fleet.visit(device, BLOCKED);
      Fleet.visit(device, WARNED);
    }
    Fleet.flush();
  }

  @AfterEach
  void noTags() {
    Tags.remove("figma");
    Tags.remove("gitlab");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, MOUSE", "DARK, KEYBOARD"})
  void anAppIsFoundJudgedBlockedAndAllowedAgain(ColorScheme colors, Hands hands, Browser browser) {
    try (var visitor = Visitor.signedIn(browser, colors, "admin")) {
      var name = "%s-%s".formatted(colors, hands).toLowerCase(Locale.ROOT);
      new Story(visitor, hands, name).play();
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  /**
   * One administrator's.
   *
   * @param name of the profile and the indicator that she adds, and of the screenshots
   */
  private record Story(Visitor ines, Hands hands, String name) {

    void play() {
      devicesReport();
      judge();
      block();
      warnSome();
      addIndicator();
      followRollout();
      askWhy();
      readAlert();
      allowAgain();
    }

    private String host() {
      return name + ".test";
    }

    /** By the navigation. */
    private void goTo(String page) {
      hands.press(ines.linkTo(page));
      assertThat(ines.page().locator("h1")).isVisible();
    }

    /** Steps 1 to 3: what is on, which devices there are, what they use. */
    private void devicesReport() {
      goTo("Organisation");
      SWITCHES.forEach(each -> assertThat(ines.field(each).first()).isChecked());
      goTo("Enrolled devices");
      assertThat(ines.page().locator("tbody tr").first()).isVisible();
      goTo("Apps");
      hands.type(ines.field("Name or vendor"), "Figma");
      assertThat(ines.row("Figma")).hasCount(1);
      keep("found");
    }

    /** Step 4: the catalog, and why the app has its score. */
    private void judge() {
      goTo("All apps");
      hands.type(ines.field("Name, vendor, domain or kind"), "Figma");
      hands.press(ines.linkTo("Figma"));
      assertThat(ines.heading("Figma")).isVisible();
      assertThat(ines.page().locator(".gnomon-score")).isVisible();
      keep("judged");
    }

    /** Step 5: all its domains, without anyone typing one. */
    private void block() {
      hands.press(ines.button("Actions for Figma"));
      hands.choose(ines.menuItem("Unsanction"));
      hands.type(ines.field("Reason"), "no contract");
      hands.press(ines.button("Block the app"));
      assertThat(ines.heading("Figma is unsanctioned now")).isVisible();
      Fleet.awaitOutcomeEverywhere(BLOCKED, "blocked");
      keep("blocked");
      hands.closeDialog(ines);
    }

    /** Steps 6 and 7: a profile, and a warning on its devices. */
    private void warnSome() {
      goTo("Scoped profiles");
      hands.press(ines.button("Add profile"));
      hands.type(ines.dialog().getByLabel("Name"), name);
      hands.check(ines.dialog().getByRole(AriaRole.CHECKBOX).first());
      hands.press(ines.button("Save"));
      assertThat(ines.row(name)).hasCount(1);
      goTo("Apps");
      hands.type(ines.field("Name or vendor"), "GitLab");
      assertThat(ines.row("GitLab")).hasCount(1);
      hands.press(ines.button("Actions for GitLab"));
      hands.choose(ines.menuItem("Monitor"));
      hands.select(ines.dialog().getByLabel("Devices").last(), name);
      hands.press(ines.button("Warn of the app"));
      assertThat(ines.heading("GitLab is monitored now")).isVisible();
      hands.closeDialog(ines);
      goTo("Indicators");
      hands.type(ines.field("Value or title"), "gitlab.com");
      assertThat(ines.row("Warn").first()).isVisible();
      keep("warned");
    }

    /** Step 8. */
    private void addIndicator() {
      hands.press(ines.button("Clear filters"));
      hands.press(ines.button("Add indicator"));
      hands.type(ines.dialog().getByLabel("Value"), host());
      ines.page().keyboard().press("Enter");
      hands.type(ines.field("Value or title"), host());
      assertThat(ines.row(host())).hasCount(1);
    }

    /** Step 9. */
    private void followRollout() {
      goTo("Rollouts");
      hands.press(ines.button("Block " + host() + " added"));
      assertThat(ines.page().getByText(Pattern.compile("^([1-9][0-9]*) of \\1$"))).isVisible();
      keep("rolled-out");
    }

    /** Step 10: what a user is told, in the administrator's words. */
    private void askWhy() {
      goTo("Why is this blocked?");
      hands.type(ines.field("Address or host"), BLOCKED);
      hands.press(ines.button("Ask"));
      assertThat(ines.page().getByText(Pattern.compile(" is blocked$"))).isVisible();
      keep("explained");
    }

    /** Step 11. */
    private void readAlert() {
      goTo("Alerts");
      hands.select(ines.field("Attempt").first(), "Blocked");
      hands.press(ines.button("Figma").first());
      assertThat(ines.page().getByText("www.figma.com").first()).isVisible();
      keep("alerted");
    }

    /** Step 12. */
    private void allowAgain() {
      goTo("App tags");
      remove("Figma");
      remove("GitLab");
      Fleet.awaitOutcomeEverywhere(BLOCKED, "allowed");
      Fleet.awaitOutcomeEverywhere(WARNED, "allowed");
    }

    private void remove(String app) {
      hands.press(ines.button("Actions for " + app));
      hands.choose(ines.menuItem("Remove tag"));
      assertThat(ines.button("Actions for " + app)).hasCount(0);
    }

    private void keep(String step) {
      ines.screenshot("story-" + name + "-" + step);
    }
  }
}
