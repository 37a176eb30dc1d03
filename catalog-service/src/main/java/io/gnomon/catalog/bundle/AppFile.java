package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An app as its file says it.
 *
 * @param domains hosts, or a host and a path prefix
 * @param factors what is known, by risk factor
 * @param sources where it comes from, by risk factor; {@code default} stands for all others
 */
record AppFile(
    String id,
    String name,
    String vendor,
    String category,
    @Nullable String headquarters,
    @Nullable String founded,
    List<String> domains,
    @Nullable Map<String, String> factors,
    Map<String, Source> sources) {

  private static final String DEFAULT = "default";

  /** Where facts come from, and the day on which they were so. */
  record Source(String source, LocalDate asOf) {}

  CloudApp app(RiskFactors known) {
    var facts =
        values().entrySet().stream()
            .map(each -> fact(each.getKey(), each.getValue(), known))
            .toList();
    return new CloudApp(id, name, vendor, category, appDomains(), facts);
  }

  private List<AppDomain> appDomains() {
    return domains.stream().map(this::domain).toList();
  }

  private AppDomain domain(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new AppDomain(id, HostName.of(text))
        : new AppDomain(id, HostName.of(text.substring(0, slash)), text.substring(slash));
  }

  /** What stands at the top of the file is a fact like any other. */
  private Map<String, String> values() {
    var values = new TreeMap<String, String>(factors == null ? Map.of() : factors);
    values.put("name", name);
    values.put("vendor", vendor);
    values.put("category", category);
    if (!domains.isEmpty()) {
      values.put("domains", String.join(" ", domains));
    }
    if (headquarters != null) {
      values.put("headquarters", headquarters);
    }
    if (founded != null) {
      values.put("founded", founded);
    }
    return values;
  }

  private Fact fact(String factorId, String value, RiskFactors known) {
    var factor =
        known
            .find(factorId)
            .orElseThrow(
                () -> new IllegalArgumentException(id + ": no risk factor is called " + factorId));
    if (!factor.accepts(value)) {
      throw new IllegalArgumentException(
          "%s: %s cannot be %s but %s".formatted(id, factorId, value, factor.allowed()));
    }
    var source = sources.getOrDefault(factorId, sources.get(DEFAULT));
    if (source == null) {
      throw new IllegalArgumentException(id + ": nobody says where " + factorId + " comes from");
    }
    return new Fact(factorId, value, source.source(), source.asOf());
  }
}
