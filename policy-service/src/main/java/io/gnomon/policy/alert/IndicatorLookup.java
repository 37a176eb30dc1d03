package io.gnomon.policy.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The indicators that alerts refer to. Implemented by the indicator feature. */
public interface IndicatorLookup {

  /** That indicator; also for some time after it was removed, since events arrive late. */
  Optional<IndicatorFacts> find(long id);

  /** Many at once; to be overridden with one query. */
  default Map<Long, IndicatorFacts> findAll(Set<Long> ids) {
    var found = new HashMap<Long, IndicatorFacts>();
    ids.forEach(id -> find(id).ifPresent(facts -> found.put(id, facts)));
    return found;
  }
}
