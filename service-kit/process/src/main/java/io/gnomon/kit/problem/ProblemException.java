package io.gnomon.kit.problem;

import java.util.Map;

/** Ends a request with a problem; carries no stack trace since it reports the caller's mistake. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
    this(Problem.of(type, detail, extensions));
  }

  public ProblemException(Problem problem) {
    super(problem.type() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
