package io.gnomon.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Finds what of a page is hard to use for some, by WCAG 2.2 AA. Its script comes into a page once,
 * where {@link AxeBuilder} brings all of it twice for each look, which takes longer than some of
 * them. Pages have no frames, into which it would not come.
 */
record Axe(Page page) {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String OF_COLORS = "color-contrast";
  private static final Map<String, ?> BY_STANDARDS = Map.of("type", "tag", "values", STANDARDS);
  private static final Map<String, ?> BY_COLORS =
      Map.of("type", "rule", "values", List.of(OF_COLORS));

  private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";
  private static final String IS_THERE = "() => 'axe' in globalThis";

  /** Colours of links and buttons change for a while, for those who want less motion, too. */
  private static final String IS_STILL =
      "() => !document.getAnimations().some(each => each instanceof CSSTransition)";

  /** Reports nothing of what is well. */
  private static final String VIOLATIONS =
      """
      async (options) => {
        const { violations } = await axe.run({ ...options, resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
      }
      """;

  List<String> violations() {
    return violations(Map.of("runOnly", BY_STANDARDS));
  }

  /** The same where colours alone have changed. */
  List<String> violationsOfColors() {
    return violations(Map.of("runOnly", BY_COLORS));
  }

  /** The same where colours have not changed, which take most of the time. */
  List<String> violationsOfLayout() {
    var withoutColors = Map.of(OF_COLORS, Map.of("enabled", false));
    return violations(Map.of("runOnly", BY_STANDARDS, "rules", withoutColors));
  }

  private List<String> violations(Map<String, ?> options) {
    page.waitForFunction(IS_STILL);
    if (Boolean.FALSE.equals(page.evaluate(IS_THERE))) {
      page.evaluate(SCRIPT);
    }
    var found = (List<?>) page.evaluate(VIOLATIONS, options);
    return found.stream().map(String.class::cast).toList();
  }
}
