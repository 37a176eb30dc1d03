package io.gnomon.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every dialog and drawer, in all themes and on small screens. */
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleDialogsIT {

  /** Markup, letters that turn the direction, and a word that nothing breaks. */
  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, "https://www.dropbox.com/"));
    Fleet.flush();
  }

  @Test
  void noDialogIsHardToUseInAnyThemeOrSize(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ConsoleDialogs.ALL.forEach(
          (name, opening) -> {
            opening.open(ines);
            ines.inspect(name);
            ines.fits(name);
          });
      assertThat(ines.complaints()).isEmpty();
    }
  }
}
