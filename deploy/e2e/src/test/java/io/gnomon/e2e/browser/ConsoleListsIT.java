package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all lists have in common: menus, conditions, pages. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleListsIT {

  /** More than a page has. */
  private static final int DEVICES = 55;

  /** In pixels, between a menu and what opens it. */
  private static final double MAX_GAP = 12;

  @Test
  void aMenuOpensBesideWhatOpensIt(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("catalog/apps");
      opensBeside(ines, ines.button("Actions for").first());
      opensBeside(ines, ines.button("Category").first());
      opensBeside(ines, ines.button("Queries"));
      opensBeside(ines, ines.button("Your session"));
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void opensBeside(Visitor ines, Locator toggle) {
    toggle.click();
    var menu = ines.page().locator(".pf-v6-c-menu");
    assertThat(menu).hasAttribute("data-popper-placement", Pattern.compile("(top|bottom)-.*"));
    var opened = menu.boundingBox();
    var opener = toggle.boundingBox();
    double gap =
        Math.max(opened.y - (opener.y + opener.height), opener.y - (opened.y + opened.height));
    assertThat(gap).isBetween(0.0, MAX_GAP);
    assertThat(opened.x).isLessThan(opener.x + opener.width);
    assertThat(opened.x + opened.width).isGreaterThan(opener.x);
    ines.page().keyboard().press("Escape");
    assertThat(menu).hasCount(0);
    assertThat(toggle).isFocused();
  }

  /** As the browser has its parts; whichever comes first, they are the same here. */
  @Test
  void aDayIsTypedByKeyboard(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("respond/alerts");
      ines.field("From day").focus();
      ines.page().keyboard().type("03032026");

      assertThat(ines.page()).hasURL(Pattern.compile(".*\\?from=2026-03-03$"));
      assertThat(ines.field("From day")).hasValue("2026-03-03");
      ines.page().goBack();
      assertThat(ines.page()).hasURL(Pattern.compile(".*/respond/alerts$"));
      assertThat(ines.field("From day")).hasValue("");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void theNextPageBeginsAtItsTop(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("catalog/apps");
      var rows = ines.page().locator("tbody tr");
      assertThat(rows).hasCount(50);
      rows.last().scrollIntoViewIfNeeded();
      assertThat(rows.first()).not().isInViewport();

      ines.button("Next").click();

      assertThat(ines.page()).hasURL(Pattern.compile(".*cursor=.*"));
      assertThat(rows.first()).isInViewport();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void thePageBeforeIsFoundBesideDetails(Browser browser) {
    Fleet.ensure(DEVICES);
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.open("settings/devices");
      var rows = ines.page().locator("tbody tr");
      assertThat(rows).hasCount(50);
      ines.button("Next").click();
      assertThat(ines.page()).hasURL(Pattern.compile(".*cursor=.*"));
      rows.first().getByRole(AriaRole.BUTTON).click();
      assertThat(ines.page()).hasURL(Pattern.compile(".*device=.*"));

      ines.button("Previous").click();

      assertThat(ines.page()).not().hasURL(Pattern.compile(".*cursor=.*"));
      assertThat(rows).hasCount(50);
      assertThat(ines.button("Previous")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    }
  }
}
