package io.gnomon.discovery.report;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders of a list; each is an expression that ascends. */
enum Sort {
  TRAFFIC("-(uploaded + downloaded)", "numeric"),
  TRANSACTIONS("-transactions", "numeric"),
  /** Apps with most users first. */
  USERS("-coalesce(users, 0)", "numeric"),
  NAME("lower(app.name) collate \"C\"", "text"),
  /** The riskiest first, those without a score last. */
  SCORE("coalesce(app.score, 11)", "numeric");

  static final Set<Sort> OF_APPS = Set.of(values());
  static final Set<Sort> OF_OTHERS = Set.of(TRAFFIC, TRANSACTIONS);

  private final String expression;
  private final String type;

  Sort(String expression, String type) {
    this.expression = expression;
    this.type = type;
  }

  String expression() {
    return expression;
  }

  String type() {
    return type;
  }

  /** The one that is asked for, by traffic unless another one is. */
  static Sort of(@Nullable String name, Set<Sort> choices) {
    if (name == null) {
      return TRAFFIC;
    }
    return choices.stream()
        .filter(sort -> sort.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.INVALID_VALUE, "sort is one of " + texts(choices)));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String texts(Set<Sort> choices) {
    return Arrays.stream(values())
        .filter(choices::contains)
        .map(Sort::text)
        .collect(Collectors.joining(", "));
  }
}
