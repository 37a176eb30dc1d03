package io.gnomon.discovery.savedquery;

import io.gnomon.discovery.breakdown.query.FactorCondition;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Says which risk factors there are: those of which an app of the catalog has a fact. Where one is
 * gone, {@code unknown} would be true of every app, and a filter would find more than it says.
 */
@ApplicationScoped
class KnownFactorService {

  private final CloudAppService apps;

  KnownFactorService(CloudAppService apps) {
    this.apps = apps;
  }

  /** Ends the request with that problem where the parameters name another one. */
  void requireKnown(Map<String, List<String>> parameters, ProblemType otherwise) {
    var named = new TreeSet<String>();
    parameters
        .getOrDefault("factor", List.of())
        .forEach(condition -> named.add(FactorCondition.id(condition)));
    if (named.isEmpty()) {
      return;
    }
    var unknown = new TreeSet<>(apps.unknownFactors(named));
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          otherwise,
          "No app of the catalog has a fact of the risk factors that the query names: " + unknown);
    }
  }
}
