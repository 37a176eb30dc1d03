package io.gnomon.catalog.factor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All risk factors, in the order in which they are shown. */
public final class RiskFactors {

  private final Map<String, RiskFactor> byId;

  private RiskFactors(Map<String, RiskFactor> byId) {
    this.byId = byId;
  }

  /** Keeps the order of the list; refuses two factors with one id. */
  public static RiskFactors of(List<RiskFactor> factors) {
    var byId = new LinkedHashMap<String, RiskFactor>();
    for (var factor : factors) {
      if (byId.put(factor.id(), factor) != null) {
        throw new IllegalArgumentException("two risk factors are called " + factor.id());
      }
    }
    return new RiskFactors(Collections.unmodifiableMap(byId));
  }

  /** The one of that id. */
  public Optional<RiskFactor> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them. */
  public List<RiskFactor> all() {
    return List.copyOf(byId.values());
  }

  /** How many factors weigh as one with that one: the parts of its bundle, or itself alone. */
  public int bundled(RiskFactor factor) {
    return factor.bundle() == null ? 1 : bundle(factor.bundle()).size();
  }

  /** The parts of a bundle; none when there is no such bundle. */
  public List<RiskFactor> bundle(String id) {
    return byId.values().stream().filter(each -> id.equals(each.bundle())).toList();
  }

  /** Their ids. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }
}
