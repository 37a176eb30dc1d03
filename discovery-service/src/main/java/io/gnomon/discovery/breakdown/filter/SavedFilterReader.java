package io.gnomon.discovery.breakdown.filter;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks filters of lists of apps before they are saved. */
@ApplicationScoped
public class SavedFilterReader {

  private final AppFilterReader filters;
  private final Validator validator;

  SavedFilterReader(AppFilterReader filters, Validator validator) {
    this.filters = filters;
    this.validator = validator;
  }

  /** Ends the request unless the list of apps takes these parameters. */
  public void check(Map<String, List<String>> parameters) {
    var query = AppQueryFields.read(parameters);
    validator.validate(query).stream()
        .findFirst()
        .ifPresent(
            violation -> {
              throw refused(
                  "parameters: %s %s"
                      .formatted(violation.getPropertyPath(), violation.getMessage()));
            });
    filters.filter(query, word -> Set.of());
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
