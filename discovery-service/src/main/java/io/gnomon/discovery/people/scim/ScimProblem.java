package io.gnomon.discovery.people.scim;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Map;

/** Refusals with the words of the protocol (RFC 7644, 3.12). */
public final class ScimProblem {

  /** Where a problem keeps the word. */
  static final String SCIM_TYPE = "scimType";

  private ScimProblem() {}

  static ProblemException invalid(String scimType, String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail, Map.of(SCIM_TYPE, scimType));
  }

  public static ProblemException invalidValue(String detail) {
    return invalid("invalidValue", detail);
  }

  static ProblemException invalidPath(String detail) {
    return invalid("invalidPath", detail);
  }

  public static ProblemException taken(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail, Map.of(SCIM_TYPE, "uniqueness"));
  }

  public static ProblemException notFound(String id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no resource " + id);
  }
}
