package io.gnomon.discovery.savedquery;

import io.gnomon.discovery.breakdown.filter.SavedFilters;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Finds what lists of apps are filtered by. */
@ApplicationScoped
class SavedFilterService implements SavedFilters {

  private final SavedQueryRepository repository;
  private final KnownFactorService factors;

  SavedFilterService(SavedQueryRepository repository, KnownFactorService factors) {
    this.repository = repository;
    this.factors = factors;
  }

  @Override
  @Transactional
  public Map<String, List<String>> parameters(String id) {
    return SuggestedQueries.find(id).map(SavedQuery::parameters).orElseGet(() -> saved(id));
  }

  private Map<String, List<String>> saved(String id) {
    var entity =
        repository
            .ofId(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.INVALID_VALUE,
                        "savedQuery is the id of no saved query.",
                        Map.of("parameter", "savedQuery")));
    var parameters = ParametersText.read(entity.parameters);
    factors.requireKnown(parameters, StandardProblem.CONFLICT);
    return parameters;
  }
}
