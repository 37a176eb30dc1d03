package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.SignInLink;
import io.gnomon.local.installation.process.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/**
 * A user with a browser of their own.
 *
 * @param door the front door that they go to
 * @param complaints what the browser has complained of, and where it went that is not ours
 */
record Visitor(BrowserContext context, Page page, String door, List<String> complaints)
    implements AutoCloseable {

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  /** What is wider than its place; what takes the focus, and tabs, which do, may scroll aside. */
  private static final String TOO_WIDE =
      """
      () => {
        const scrolls = (each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
        const frames = new Set(
          document.querySelectorAll("html, main, .gnomon-page, .pf-v6-c-modal-box"));
        return [...document.querySelectorAll("*")]
          .filter((each) => frames.has(each) || scrolls(each))
          .filter((each) => !each.matches("[role=region][tabindex], [role=tablist]"))
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => {
            const right = (one) => one.getBoundingClientRect().right;
            const widest = [...each.querySelectorAll("*")].reduce(
              (found, one) => right(one) > right(found) ? one : found, each.children[0]);
            const what = `${widest.tagName} ${widest.className} ${widest.textContent}`;
            return `${each.tagName} ${each.className} is ${each.scrollWidth} wide by ${what}`;
          });
      }
      """;

  /** Adds up what of the page has moved by itself, in shares of the screen. */
  private static final String WATCH_SHIFTS =
      """
      globalThis.gnomonShifts = [];
      globalThis.gnomonWatch = new PerformanceObserver((list) => {
        gnomonShifts.push(...list.getEntries());
      });
      gnomonWatch.observe({ type: "layout-shift", buffered: true });
      """;

  /** What has moved from where to where, each with its share, once what is there is painted. */
  private static final String SHIFTS =
      """
      () => new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => {
          gnomonShifts.push(...gnomonWatch.takeRecords());
          const place = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
          const what = ({ node, previousRect, currentRect }) =>
            `${node?.className ?? node?.textContent} ${place(previousRect)} to ${place(currentRect)}`;
          done(gnomonShifts
            .filter(({ hadRecentInput }) => !hadRecentInput)
            .map(({ value, sources }) => ({ value, sources: sources.map(what) })));
        })))
      """;

  /** From here on a page is said to jump. */
  private static final double MAX_SHIFT = 0.1;

  private static final String HIDDEN =
      "Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });";

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** A user who has not signed in. */
  static Visitor of(Browser browser, ColorScheme colors) {
    return of(browser, colors, RunningGnomon.stack());
  }

  private static Visitor of(Browser browser, ColorScheme colors, Stack stack) {
    var door = door(stack);
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(colors)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
    context.setDefaultTimeout(Chromium.TIMEOUT_MILLIS);
    context.addInitScript(WATCH_SHIFTS);
    var complaints = new CopyOnWriteArrayList<String>();
    collect(complaints, context, door);
    return new Visitor(context, context.newPage(), door, complaints);
  }

  private static void collect(List<String> complaints, BrowserContext context, String door) {
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(door)) {
            complaints.add("asked " + request.url());
          }
        });
    context.onDialog(
        dialog -> {
          // What is typed in the console is to be kept; a test goes on to its next page.
          if (dialog.type().equals("beforeunload")) {
            dialog.accept();
            return;
          }
          complaints.add("a script said " + dialog.message());
          dialog.dismiss();
        });
  }

  /** A user who has signed in by a link, with those roles. */
  static Visitor signedIn(Browser browser, ColorScheme colors, String... roles) {
    return signedInTo(RunningGnomon.stack(), browser, colors, roles);
  }

  /** The same at another Gnomon. */
  static Visitor signedInTo(Stack stack, Browser browser, ColorScheme colors, String... roles) {
    var visitor = of(browser, colors, stack);
    visitor.page.navigate(link(stack, roles));
    assertThat(visitor.heading("Overview")).isVisible();
    return visitor;
  }

  /** A link of the launcher. */
  static String link(String... roles) {
    return link(RunningGnomon.stack(), roles);
  }

  private static String link(Stack stack, String... roles) {
    return SignInLink.make(stack.home(), door(stack), "ines", roles);
  }

  private static String door(Stack stack) {
    return stack.ports().url(Part.CONSOLE);
  }

  Page open(String path) {
    page.navigate(door + "/console/" + path);
    return page;
  }

  /** The same, once all of it is there, with nothing that has jumped meanwhile. */
  void openWhole(String path) {
    open(path);
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    var shifts = (List<?>) page.evaluate(SHIFTS);
    var sum = shifts.stream().mapToDouble(Visitor::shareOf).sum();
    Assertions.assertThat(sum).as("what jumps on %s: %s", path, shifts).isLessThan(MAX_SHIFT);
  }

  private static double shareOf(Object shift) {
    return ((Number) requireNonNull(((Map<?, ?>) shift).get("value"))).doubleValue();
  }

  /** Changes what the system wants pages to look like. */
  void prefer(ColorScheme colors) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
  }

  void prefer(Contrast contrast) {
    page.emulateMedia(new Page.EmulateMediaOptions().setContrast(contrast));
  }

  void resize(int width, int height) {
    page.setViewportSize(width, height);
  }

  /** Back to where it began. */
  void resize() {
    resize(WIDTH, HEIGHT);
  }

  /** Has what is asked there be refused, as by a service that is asked too often. */
  void refuse(String addresses) {
    var refusal =
        new Route.FulfillOptions()
            .setStatus(429)
            .setContentType("application/problem+json")
            .setBody("{\"title\": \"Too many requests\"}");
    page.route(addresses, route -> route.fulfill(refusal));
  }

  /** Has it answered again. */
  void allow(String addresses) {
    page.unroute(addresses);
  }

  /** Another page of the same browser; the next one can begin while it loads. */
  Page tab(String path) {
    var tab = context.newPage();
    tab.navigate(
        door + "/console/" + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return tab;
  }

  /** The same behind others. */
  Page hiddenTab(String path) {
    var tab = context.newPage();
    tab.addInitScript(HIDDEN);
    tab.navigate(door + "/console/" + path);
    return tab;
  }

  Locator linkTo(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator menuItem(String name) {
    return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator field(String label) {
    return page.getByLabel(label);
  }

  Locator row(String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  private Axe axe() {
    return new Axe(page);
  }

  /**
   * Keeps what is seen, and finds it easy to use; in the other themes one of each kind, and all in
   * a long run.
   */
  void inspect(String name) {
    screenshot(name + "-light");
    Assertions.assertThat(axe().violations()).as(name).isEmpty();
    prefer(ColorScheme.DARK);
    inspectColors(name, "dark");
    prefer(ColorScheme.LIGHT);
    prefer(Contrast.MORE);
    inspectColors(name, "high-contrast");
    prefer(Contrast.NO_PREFERENCE);
  }

  /** Finds nothing cut, on a large screen at 200 % and on a phone. */
  void fits(String name) {
    resize(720, 450);
    Assertions.assertThat(page.evaluate(TOO_WIDE)).as(name + ", 200 %").isEqualTo(List.of());
    resize(320, 640);
    screenshot(name + "-narrow");
    Assertions.assertThat(page.evaluate(TOO_WIDE)).as(name + ", narrow").isEqualTo(List.of());
    Assertions.assertThat(axe().violationsOfLayout()).as(name + ", narrow").isEmpty();
    resize();
  }

  private void inspectColors(String name, String theme) {
    assertThat(page.locator(".pf-v6-theme-" + theme)).hasCount(1);
    screenshot(name + "-" + theme);
    Assertions.assertThat(axe().violationsOfColors()).as(name + ", " + theme).isEmpty();
  }

  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
