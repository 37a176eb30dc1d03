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
import org.junit.jupiter.params.provider.EnumSource;

/** The whole story on the pages alone, step by step; people on devices do what devices show. */
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
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void anAppIsFoundJudgedBlockedAndAllowedAgain(ColorScheme colors, Browser browser) {
    var host = "story-%s.test".formatted(colors.name().toLowerCase(Locale.ROOT));
    try (var ines = Visitor.signedIn(browser, colors, "admin")) {
      devicesReport(ines);
      judge(ines);
      block(ines);
      warnSome(ines, host);
      addIndicator(ines, host);
      followRollout(ines, host);
      askWhy(ines);
      readAlert(ines);
      allowAgain(ines);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** Steps 1 to 3: what is on, which devices there are, what they use. */
  private static void devicesReport(Visitor ines) {
    ines.open("settings/organisation");
    SWITCHES.forEach(each -> assertThat(ines.page().getByLabel(each).first()).isChecked());
    ines.open("settings/devices");
    assertThat(ines.page().locator("tbody tr").first()).isVisible();
    ines.open(ConsoleAddresses.APPS + "&q=Figma");
    assertThat(ines.row("Figma")).hasCount(1);
  }

  /** Step 4: the catalog, and why the app has its score. */
  private static void judge(Visitor ines) {
    ines.open("catalog/apps?q=Figma");
    ines.linkTo("Figma").click();
    assertThat(ines.heading("Figma")).isVisible();
    assertThat(ines.page().locator(".gnomon-score")).isVisible();
  }

  /** Step 5: all its domains, without anyone typing one. */
  private static void block(Visitor ines) {
    ines.button("Actions for Figma").click();
    ines.menuItem("Unsanction").click();
    ines.page().getByLabel("Reason").fill("no contract");
    ines.button("Block the app").click();
    assertThat(ines.heading("Figma is unsanctioned now")).isVisible();
    Fleet.awaitOutcomeEverywhere(BLOCKED, "blocked");
  }

  /** Steps 6 and 7: a profile, and a warning on its devices. */
  private static void warnSome(Visitor ines, String profile) {
    ines.open("control/profiles");
    ines.button("Add profile").click();
    var dialog = ines.page().getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill(profile);
    dialog.getByRole(AriaRole.CHECKBOX).first().check();
    ines.button("Save").click();
    assertThat(ines.row(profile)).hasCount(1);
    ines.open(ConsoleAddresses.APPS + "&q=GitLab");
    ines.button("Actions for GitLab").click();
    ines.menuItem("Monitor").click();
    ines.page().getByRole(AriaRole.DIALOG).getByLabel("Devices").last().selectOption(profile);
    ines.button("Warn of the app").click();
    assertThat(ines.heading("GitLab is monitored now")).isVisible();
    ines.open("control/indicators?q=gitlab.com");
    assertThat(ines.row("Warn").first()).isVisible();
  }

  /** Step 8. */
  private static void addIndicator(Visitor ines, String host) {
    ines.open("control/indicators?origin=manual");
    ines.button("Add indicator").click();
    ines.page().getByRole(AriaRole.DIALOG).getByLabel("Value").fill(host);
    ines.page().keyboard().press("Enter");
    assertThat(ines.row(host)).hasCount(1);
  }

  /** Step 9. */
  private static void followRollout(Visitor ines, String host) {
    ines.open("control/rollouts");
    ines.button("Block " + host + " added").click();
    assertThat(ines.page().getByText(Pattern.compile("^([1-9][0-9]*) of \\1$"))).isVisible();
  }

  /** Step 10: what a user is told, in the administrator's words. */
  private static void askWhy(Visitor ines) {
    ines.open("control/why?url=" + BLOCKED);
    assertThat(ines.page().getByText(Pattern.compile(" is blocked$"))).isVisible();
  }

  /** Step 11. */
  private static void readAlert(Visitor ines) {
    ines.open("respond/alerts?attempt=blocked");
    ines.button("Figma").first().click();
    assertThat(ines.page().getByText("www.figma.com").first()).isVisible();
  }

  /** Step 12. */
  private static void allowAgain(Visitor ines) {
    ines.open("control/tags");
    remove(ines, "Figma");
    remove(ines, "GitLab");
    Fleet.awaitOutcomeEverywhere(BLOCKED, "allowed");
    Fleet.awaitOutcomeEverywhere(WARNED, "allowed");
  }

  private static void remove(Visitor ines, String app) {
    ines.button("Actions for " + app).click();
    ines.menuItem("Remove tag").click();
    assertThat(ines.button("Actions for " + app)).hasCount(0);
  }
}
