package io.gnomon.catalog.app;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refuses a query parameter: says which, and what would be accepted. */
final class InvalidParameter {

  private InvalidParameter() {}

  static ProblemException of(String parameter, String detail, Collection<String> allowed) {
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        parameter + " " + detail,
        Map.of("parameter", parameter, "allowed", List.copyOf(allowed)));
  }

  static ProblemException of(String parameter, String detail, String allowed) {
    return of(parameter, detail, List.of(allowed));
  }
}
