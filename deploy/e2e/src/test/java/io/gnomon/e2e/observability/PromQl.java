package io.gnomon.e2e.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the part of Prometheus' query language that rules and dashboards use, and fails at anything
 * else: names of metrics, matchers and groupings are what is compared with the services.
 */
final class PromQl {

  private static final Set<String> AGGREGATIONS = Set.of("sum", "min", "max", "avg", "count");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "absent",
          "avg_over_time",
          "changes",
          "clamp_max",
          "clamp_min",
          "delta",
          "deriv",
          "histogram_quantile",
          "increase",
          "max_over_time",
          "predict_linear",
          "rate",
          "time",
          "vector");
  private static final Set<String> GROUPINGS = Set.of("by", "without");
  private static final Set<String> WORDS = Set.of("and", "or", "unless");

  /** What comes behind a word that is no name of a metric. */
  private static final Set<String> RESERVED = Set.of("on", "ignoring", "bool", "offset");

  private final List<PromQlToken> tokens;
  private final List<Selector> selectors = new ArrayList<>();
  private int next;

  private PromQl(String expression) {
    this.tokens = PromQlToken.all(expression);
  }

  /**
   * A metric that is asked for.
   *
   * @param equal what its labels must be
   * @param labels all that are used of it, in matchers and groupings
   */
  record Selector(String metric, Map<String, String> equal, Set<String> labels) {}

  /** The metrics that the expression asks for. */
  static List<Selector> selectors(String expression) {
    var reader = new PromQl(expression);
    reader.expression();
    if (!reader.peek().isEnd()) {
      throw reader.unexpected();
    }
    return reader.selectors;
  }

  private void expression() {
    operand();
    while (peek().isOperator() || WORDS.contains(peek().text())) {
      take();
      operand();
    }
  }

  private void operand() {
    if (accept("-")) {
      operand();
    } else if (accept("(")) {
      expression();
      expect(")");
    } else if (peek().isNumber()) {
      take();
    } else {
      named();
    }
    range();
  }

  private void named() {
    var name = take();
    if (!name.isName() || RESERVED.contains(name.text())) {
      throw new IllegalArgumentException("a name is expected, not " + name);
    }
    if (AGGREGATIONS.contains(name.text())) {
      aggregation();
    } else if (peek().is("(")) {
      call(name);
    } else {
      selector(name.text());
    }
  }

  private void aggregation() {
    var first = selectors.size();
    var labels = grouping();
    arguments();
    labels.addAll(grouping());
    selectors.subList(first, selectors.size()).forEach(each -> each.labels().addAll(labels));
  }

  private Set<String> grouping() {
    var labels = new TreeSet<String>();
    if (GROUPINGS.contains(peek().text())) {
      take();
      expect("(");
      while (!accept(")")) {
        labels.add(name());
        accept(",");
      }
    }
    return labels;
  }

  private void call(PromQlToken name) {
    if (!FUNCTIONS.contains(name.text())) {
      throw new IllegalArgumentException("unknown function " + name);
    }
    arguments();
  }

  private void arguments() {
    expect("(");
    while (!accept(")")) {
      expression();
      if (!peek().is(")")) {
        expect(",");
      }
    }
  }

  private void selector(String metric) {
    var equal = new TreeMap<String, String>();
    var labels = new TreeSet<String>();
    if (accept("{")) {
      while (!accept("}")) {
        var label = name();
        var operator = take();
        var value = take();
        if (!operator.isMatch() || !value.isString()) {
          throw new IllegalArgumentException("no matcher: " + label + operator + value);
        }
        labels.add(label);
        if (operator.is("=")) {
          equal.put(label, value.unquoted());
        }
        accept(",");
      }
    }
    selectors.add(new Selector(metric, equal, labels));
  }

  /** A range, or a range of a subquery, and how long ago. */
  private void range() {
    if (accept("[")) {
      duration();
      if (accept(":") && !peek().is("]")) {
        duration();
      }
      expect("]");
    }
    if (accept("offset")) {
      duration();
    }
  }

  private void duration() {
    var token = take();
    if (!token.isDuration()) {
      throw new IllegalArgumentException("a duration is expected, not " + token);
    }
  }

  private String name() {
    var token = take();
    if (!token.isName()) {
      throw new IllegalArgumentException("a name is expected, not " + token);
    }
    return token.text();
  }

  private PromQlToken peek() {
    return tokens.get(next);
  }

  private PromQlToken take() {
    return tokens.get(next++);
  }

  private boolean accept(String text) {
    var found = peek().is(text);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("unexpected " + peek() + " in " + tokens);
  }
}
