package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.stack;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.stack.Part;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page: in all themes, on small screens, for who only reads, and without its service. */
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleEverywhereIT {

  private static final List<Part> SERVICES = List.of(Part.CATALOG, Part.DISCOVERY, Part.POLICY);
  private static final int PAGES_AT_ONCE = 6;
  private static final String APP = "Notion";
  private static final String HOST = "https://www.notion.so/";

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, HOST));
    Fleet.flush();
  }

  @Test
  void noPageIsHardToUseInAnyThemeOrSizeOrBreaksThePolicy(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      for (var each : ConsoleAddresses.ALL.entrySet()) {
        var name = each.getKey();
        ines.openWhole(each.getValue());
        ines.inspect(name);
        ines.fits(name);
      }
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whoMayOnlyReadIsRefusedNothingThatAPageAsksFor(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      openTogether(reader, tab -> assertThat(tab.locator(".gnomon-problem")).hasCount(0));

      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void aPageWithoutItsServiceSaysSoAndComesBackByItself(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      SERVICES.forEach(service -> stack().child(service).orElseThrow().kill());
      try {
        openTogether(ines, tab -> assertThat(tab.getByText("Not running:")).isVisible());
        ines.open(ConsoleAddresses.APPS);
        assertThat(ines.page().locator(".gnomon-problem").first()).isVisible();
      } finally {
        SERVICES.forEach(service -> stack().launch(service));
        SERVICES.forEach(service -> stack().awaitReady(service));
      }
      assertThat(ines.row(APP).first()).isVisible();
      assertThat(ines.page().locator(".gnomon-problem")).hasCount(0);
    }
  }

  /** Some pages at a time, each in a tab of its own until it shows what it has. */
  private static void openTogether(Visitor visitor, Consumer<Page> check) {
    var all = List.copyOf(ConsoleAddresses.ALL.values());
    for (int from = 0; from < all.size(); from += PAGES_AT_ONCE) {
      var some = all.subList(from, Math.min(from + PAGES_AT_ONCE, all.size()));
      var tabs = some.stream().map(visitor::tab).toList();
      for (var tab : tabs) {
        assertThat(tab.locator("h1")).isVisible();
        assertThat(tab.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        check.accept(tab);
        tab.close();
      }
    }
  }
}
