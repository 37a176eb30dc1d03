package io.gnomon.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long a user of the console waits, as the browser paints it. Run by {@code
 * deploy/bench/pages.sh} beside a Gnomon that has much to show; no test, since it says times.
 */
public final class ConsoleSpeed {

  private static final List<String> LISTS =
      List.of(
          "discover/apps?report=endpoint-users&days=90",
          "discover/users?report=endpoint-users&days=90",
          "discover/domains?report=endpoint-users&days=90",
          "catalog/apps");
  private static final String WHOLE_LIST = "catalog/apps";
  private static final int PAGES_BETWEEN = 100;
  private static final double MEGABYTE = 1_000_000;
  private static final int PERCENT = 100;

  private final Browser browser;
  private final String console;
  private final String state;
  private final String script;
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  private ConsoleSpeed(Browser browser, String console, String state) throws IOException {
    this.browser = browser;
    this.console = console;
    this.state = state;
    try (var file = ConsoleSpeed.class.getResourceAsStream("speed.js")) {
      this.script = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Prints percentiles of each wait.
   *
   * @param arguments a link that signs in, and how often each list is opened
   */
  public static void main(String[] arguments) throws IOException {
    var link = arguments[0];
    try (var started = Chromium.Started.start()) {
      var browser = started.browser();
      var context = browser.newContext();
      var page = context.newPage();
      page.navigate(link);
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Overview")).waitFor();
      var console = link.replaceAll("/console/.*", "/console/");
      var state = context.storageState();
      context.close(); // A hidden page would be measured with them.
      var speed = new ConsoleSpeed(browser, console, state);
      speed.measure(Integer.parseInt(arguments[1]));
      speed.print();
      speed.readThrough(WHOLE_LIST);
    }
  }

  private void measure(int rounds) {
    for (int round = 0; round <= rounds; round++) {
      for (var list : LISTS) {
        open(list);
      }
      if (round == 0) {
        measured.clear(); // The services have read what they need now.
      }
    }
  }

  private void open(String list) {
    var options = new Browser.NewContextOptions().setStorageState(state).setLocale("en-GB");
    try (var context = browser.newContext(options)) {
      context.addInitScript(script);
      var page = context.newPage();
      page.navigate(console + list, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      var name = list.replaceAll("\\?.*", "");
      add(name + ": cold open to rows", page.evaluate("() => gnomonSpeed.firstRows()"));
      var next =
          page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next").setExact(true));
      if (next.isEnabled()) {
        add(name + ": next page", next.evaluate("each => gnomonSpeed.click(each)"));
      }
      page.locator("input[type=search], .pf-v6-c-text-input-group__text-input").first().focus();
      var keyed = page.evaluateHandle("() => ({ rows: gnomonSpeed.keyed() })");
      page.keyboard().press((String) page.evaluate("() => gnomonSpeed.key()"));
      add(name + ": key to filtered rows", keyed.evaluate("each => each.rows"));
      addAll("interaction to next paint", page.evaluate("() => gnomonSpeed.interactions()"));
    }
  }

  /** Goes through all pages of a list, and prints what the browser holds of it on the way. */
  private void readThrough(String list) {
    var options = new Browser.NewContextOptions().setStorageState(state).setLocale("en-GB");
    try (var context = browser.newContext(options)) {
      context.addInitScript(script);
      var page = context.newPage();
      var tools = context.newCDPSession(page);
      page.navigate(console + list);
      page.evaluate("() => gnomonSpeed.firstRows()");
      var next =
          page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next").setExact(true));
      int pages = 1;
      for (; next.isEnabled(); pages++) {
        if (pages % PAGES_BETWEEN == 1) {
          printHeld(list, pages, page, tools);
        }
        next.evaluate("each => gnomonSpeed.click(each)");
      }
      printHeld(list, pages, page, tools);
    }
  }

  private static void printHeld(String list, int pages, Page page, CDPSession tools) {
    tools.send("HeapProfiler.collectGarbage");
    var bytes = tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-44s page %4d: %5d elements, %5.1f MB of script's memory",
            list,
            pages,
            ((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue(),
            bytes / MEGABYTE));
  }

  private void add(String what, Object millis) {
    of(what).add(((Number) millis).doubleValue());
  }

  private void addAll(String what, Object millis) {
    ((List<?>) millis).forEach(each -> add(what, each));
  }

  private List<Double> of(String what) {
    return measured.computeIfAbsent(what, key -> new ArrayList<>());
  }

  private void print() {
    measured.forEach(
        (what, millis) ->
            System.out.println(
                String.format(
                    Locale.ROOT,
                    "%-44s %4d times  p50 %6.0f ms  p95 %6.0f ms  max %6.0f ms",
                    what,
                    millis.size(),
                    percentile(millis.stream(), 50),
                    percentile(millis.stream(), 95),
                    percentile(millis.stream(), PERCENT))));
  }

  private static double percentile(Stream<Double> millis, int percent) {
    var sorted = millis.sorted().toList();
    int rank = (int) Math.ceil(percent * sorted.size() / (double) PERCENT);
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
