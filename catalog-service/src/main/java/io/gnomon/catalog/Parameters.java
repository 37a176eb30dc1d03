package io.gnomon.catalog;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refuses values that need more than a constraint to be judged; says what would be acceptable. */
public final class Parameters {

  private Parameters() {}

  /** The problem that a value is not acceptable. */
  public static ProblemException refused(
      String parameter, String detail, Collection<String> allowed) {
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        parameter + " " + detail,
        Map.of("parameter", parameter, "allowed", List.copyOf(allowed)));
  }

  /** A refusal that names one value that would be allowed. */
  public static ProblemException refused(String parameter, String detail, String allowed) {
    return refused(parameter, detail, List.of(allowed));
  }
}
