package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.stack;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.browser.ConsoleDialogs.Opening;
import io.gnomon.local.installation.Part;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page: in all themes, on small screens, for readers, and without its service. */
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleEverywhereIT {

  private static final int PAGES_AT_ONCE = 8;
  private static final String APP = "Notion";
  private static final String HOST = "https://www.notion.so/";

  /** What a button says that changes something; conditions change the question alone. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "^(Accept|Actions for|Add|Apply|Back to as shipped|Bring|Change|Choose files|Correct"
              + "|Create|Decline|Delete|Enrol|Erase|Exclude|Give|Go back to the|Import|Look at|Make"
              + "|Monitor|Refuse|Remove|Restore|Revoke|Roll back|Sanction|Save|Set"
              + "|Tag (again|selected)|Take|Triage|Turn|Unsanction|Upload)\\b"
              + "(?!.*(condition|the PDF))");

  /** Where administrators alone are offered a change, by the names in {@link ConsoleAddresses}. */
  private static final List<String> OF_ADMINISTRATORS =
      List.of(
          "organisation",
          "never-block",
          "device-groups",
          "people",
          "enrolment",
          "profiles-empty",
          "FeedDrawer-own",
          "risk-model");

  /** Without which service a page has nothing to show, by how its path begins. */
  private static final Map<Part, Pattern> NEEDED =
      Map.of(
          Part.CATALOG, Pattern.compile("^catalog/"),
          Part.DISCOVERY,
              Pattern.compile("^(overview|first-run|discover/|settings/(ip-range|people|privacy))"),
          Part.POLICY,
              Pattern.compile(
                  "^(control/|respond/|settings/(?!ip-range|people|privacy)|first-run)"));

  /** What a page shows of its data, or instead of them. */
  private static final String SHOWN =
      "tbody tr, .gnomon-cards > *, .gnomon-facts, form, .pf-v6-c-empty-state, .gnomon-problem";

  private static final String PANEL = ".pf-v6-c-drawer__panel";

  @BeforeAll
  static void anAppIsInUse() {
    Fleet.ensure(5);
    Fleet.deviceIds().forEach(device -> Fleet.visit(device, HOST));
    Fleet.flush();
  }

  @Test
  void noPageIsHardToUseInAnyThemeOrSizeOrBreaksThePolicy(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      for (var each : ConsoleAddresses.inspected().entrySet()) {
        var name = each.getKey();
        new Opening(each.getValue()).open(ines, name);
        ines.inspect(name);
        ines.fits(name);
      }
      assertThat(ines.complaints()).isEmpty();
    }
  }

  /** An image that nobody hears of, and a text that is too pale. */
  @Test
  void whatIsHardToUseIsFound(Browser browser) {
    try (var somebody = Visitor.of(browser, ColorScheme.LIGHT)) {
      somebody.page().setContent("<img><p style='color: #999; background: #fff'>Pale</p>");
      var axe = new Axe(somebody.page());

      assertThat(axe.violations())
          .anyMatch(each -> each.startsWith("image-alt "))
          .anyMatch(each -> each.startsWith("color-contrast "));
      assertThat(axe.violationsOfLayout())
          .anyMatch(each -> each.startsWith("image-alt "))
          .noneMatch(each -> each.startsWith("color-contrast "));
      assertThat(axe.violationsOfColors()).singleElement().asString().startsWith("color-contrast ");
    }
  }

  @Test
  void noPageIsHardToUseForThoseWhoAreNotSignedIn(Browser browser) {
    try (var somebody = Visitor.of(browser, ColorScheme.LIGHT)) {
      ConsoleAddresses.SIGNED_OUT.forEach((name, address) -> inspect(somebody, name, address));
      somebody.page().route("**/parts", ConsoleEverywhereIT::withProvider);
      inspect(somebody, "signed-out-provider", "overview");
      assertThat(somebody.linkTo("Sign in")).isVisible();
    }
  }

  private static void inspect(Visitor visitor, String name, String address) {
    visitor.openWhole(address);
    visitor.inspect(name);
    visitor.fits(name);
  }

  /** As if an identity provider signed people in. */
  private static void withProvider(Route route) {
    var answer = route.fetch();
    var body = answer.text().replaceAll("\"signIn\" ?: ?\"\\w+\"", "\"signIn\":\"provider\"");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }

  @Test
  void everyPageOfTheNavigationIsTriedHere(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.openWhole("overview");
      var links = ines.page().getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK);
      assertThat(links.first()).isVisible();

      assertThat(ConsoleAddresses.paths())
          .containsAll(
              links.all().stream()
                  .map(each -> each.getAttribute("href").replaceFirst("^/console/", ""))
                  .toList());
    }
  }

  @Tag("full")
  @Test
  void whoMayOnlyReadIsRefusedNothingThatAPageAsksForAndOfferedNoChange(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      openTogether(
          reader,
          ConsoleAddresses.ALL.values(),
          tab -> {
            assertThat(tab.locator(".gnomon-problem")).hasCount(0);
            assertThat(changesOfferedOn(tab)).hasCount(0);
          });

      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Tag("full")
  @Test
  void whatIsLeftToAdministratorsIsOfferedToThemAlone(Browser browser) {
    var addresses = OF_ADMINISTRATORS.stream().map(ConsoleEverywhereIT::addressOf).toList();
    var drawer = List.of(addressOf("SourceDrawer"));
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin");
        var analyst = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      openTogether(ines, addresses, tab -> assertThat(changesOfferedOn(tab).first()).isVisible());
      openTogether(ines, drawer, tab -> assertThat(changesInPanelOf(tab).first()).isVisible());

      openTogether(analyst, addresses, tab -> assertThat(changesOfferedOn(tab)).hasCount(0));
      openTogether(
          analyst,
          drawer,
          tab -> {
            // The buttons would stand below.
            assertThat(tab.locator(PANEL).getByRole(AriaRole.LINK).first()).isVisible();
            assertThat(changesInPanelOf(tab)).hasCount(0);
          });
    }
  }

  private static String addressOf(String name) {
    return requireNonNull(ConsoleAddresses.ALL.get(name), name);
  }

  /** The buttons that change something, but for names that happen to begin so, and settings. */
  private static Locator changesOfferedOn(Page tab) {
    return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(CHANGE))
        .and(tab.locator("button:not(.gnomon-link button)"))
        .or(tab.locator(".gnomon-settings .pf-v6-c-switch"));
  }

  private static Locator changesInPanelOf(Page tab) {
    return tab.locator(PANEL).getByText(CHANGE);
  }

  @Tag("full")
  @Test
  void whatIsSearchedAndSortedStaysAfterAReload(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      for (var path : ConsoleAddresses.paths()) {
        ines.openWhole(path);
        sort(ines);
        search(ines);
      }
    }
  }

  /** By the first column that the list is not sorted by, where there is a list. */
  private static void sort(Visitor visitor) {
    var page = visitor.page();
    var unsorted = page.locator("th:not([aria-sort]) .gnomon-sort");
    if (unsorted.count() > 0) {
      var column = unsorted.first().textContent();
      unsorted.first().click();
      assertThat(page).hasURL(Pattern.compile(".*[?&]sort=.*"));
      page.reload();
      assertThat(page.locator("th[aria-sort] .gnomon-sort")).containsText(column);
    }
  }

  private static void search(Visitor visitor) {
    var field = visitor.page().locator(".gnomon-toolbar .pf-v6-c-text-input-group__text-input");
    if (field.count() > 0) {
      field.first().fill("o");
      assertThat(visitor.page()).hasURL(Pattern.compile(".*[?&]\\w+=o(&.*)?"));
      visitor.page().reload();
      assertThat(field.first()).hasValue("o");
    }
  }

  @Tag("full")
  @Test
  void whatNobodySeesAsksForNothing(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer");
        var hidden = ines.hiddenTab("respond/alerts")) {
      assertThat(hidden.locator("h1")).isVisible();
      assertThat(hidden.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
      var asked = new AtomicInteger();
      hidden.onRequest(request -> asked.incrementAndGet());
      ines.openWhole("respond/alerts");

      for (int i = 0; i < 3; i++) {
        ines.page().waitForRequest(Pattern.compile(".*/api/v1/alerts\\?.*"), () -> {});
      }

      assertThat(asked).hasValue(0);
    }
  }

  @Tag("full")
  @ParameterizedTest
  @EnumSource(names = {"CATALOG", "DISCOVERY", "POLICY"})
  void aPageWithoutAServiceSaysSoAndComesBackByItself(Part service, Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open(ConsoleAddresses.APPS);
      assertThat(ines.row(APP).first()).isVisible();
      stack().child(service).orElseThrow().kill();
      try {
        openTogether(
            ines,
            ConsoleAddresses.paths(),
            tab -> {
              assertThat(tab.getByText("Not running:")).isVisible();
              assertThat(tab.locator("main").locator(SHOWN).first()).isVisible();
              if (requireNonNull(NEEDED.get(service)).matcher(pathOf(tab)).find()) {
                assertThat(retryOn(tab).first()).isVisible();
              }
            });
      } finally {
        stack().launch(service);
        stack().awaitReady(service);
      }
      ines.open(ConsoleAddresses.APPS);
      assertThat(ines.row(APP).first()).isVisible();
      assertThat(ines.page().locator(".gnomon-problem")).hasCount(0);
    }
  }

  @Tag("full")
  @Test
  void aPageWithoutTheFrontDoorSaysSoAndComesBackByItself(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      ines.openWhole(ConsoleAddresses.APPS);
      var lost = ines.page().getByText("Gnomon does not answer", exactly());
      stack().child(Part.CONSOLE).orElseThrow().kill();
      try {
        assertThat(lost).isVisible();
        assertThat(ines.row(APP).first()).isVisible();
      } finally {
        stack().launch(Part.CONSOLE);
        stack().awaitReady(Part.CONSOLE);
      }

      assertThat(lost).hasCount(0);
      assertThat(ines.page().locator(".gnomon-problem")).hasCount(0);
      assertThat(ines.row(APP).first()).isVisible();
    }
  }

  /** Problems have it in their titles. */
  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static String pathOf(Page tab) {
    return tab.url().replaceFirst(".*/console/", "");
  }

  /** The way to try what did not work again. */
  private static Locator retryOn(Page tab) {
    return tab.locator(".gnomon-problem")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"));
  }

  /** Some pages at a time, each in a tab of its own until it shows what it has. */
  private static void openTogether(
      Visitor visitor, Collection<String> addresses, Consumer<Page> check) {
    var tabs = new ArrayDeque<Page>();
    for (var address : addresses) {
      tabs.add(visitor.tab(address));
      if (tabs.size() == PAGES_AT_ONCE) {
        checkWhole(tabs.remove(), check);
      }
    }
    tabs.forEach(tab -> checkWhole(tab, check));
  }

  private static void checkWhole(Page tab, Consumer<Page> check) {
    try {
      assertThat(tab.locator("h1")).isVisible();
      assertThat(tab.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
      check.accept(tab);
    } catch (AssertionError e) {
      throw new AssertionError(tab.url(), e);
    }
    tab.close();
  }
}
