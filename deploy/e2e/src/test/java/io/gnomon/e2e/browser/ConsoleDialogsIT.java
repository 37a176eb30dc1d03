package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.browser.ConsoleDialogs.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every dialog and drawer: in all themes, on small screens, and with names that mean no good. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleDialogsIT {

  /** Choices that are not open have such names, too. */
  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  private static final OddThings THINGS = new OddThings();

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, "https://www.dropbox.com/"));
    Fleet.flush();
    THINGS.make();
  }

  @AfterAll
  static void theyAreGone() {
    THINGS.close();
  }

  @Test
  void noDialogIsHardToUseInAnyThemeOrSize(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ConsoleDialogs.ALL.forEach((name, opening) -> inspect(ines, name, opening));
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aNameIsTextWhereverItStands(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin", "privacy")) {
      ConsoleDialogs.OF_ODD_THINGS.forEach(
          (name, opening) -> {
            inspect(ines, name, opening);
            assertThat(ines.page().getByText(OddThings.NAME).filter(VISIBLE).first()).isVisible();
          });
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void inspect(Visitor ines, String name, Opening opening) {
    opening.open(ines, name);
    assertThat(ines.page().locator("img[src=x]")).hasCount(0);
    ines.inspect(name);
    ines.fits(name);
  }
}
