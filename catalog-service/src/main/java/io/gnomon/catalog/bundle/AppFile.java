package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.LayerEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An app in a curated file.
 *
 * @param domains hosts, or a host and a path prefix
 * @param factors what is known, by risk factor
 * @param sources where it comes from, by risk factor; {@code default} is for all others
 */
record AppFile(
    String id,
    String name,
    String vendor,
    String category,
    @Nullable String headquarters,
    @Nullable String founded,
    @Nullable AppKind kind,
    List<String> domains,
    @Nullable Map<String, String> factors,
    Map<String, Evidence> sources) {

  static final String DEFAULT = "default";

  LayerEntry entry(RiskFactors known) {
    var evidence = evidence("name");
    var facts =
        values().entrySet().stream()
            .map(
                each ->
                    BundledFact.of(
                        id,
                        new Fact(
                            each.getKey(),
                            each.getValue(),
                            evidence(each.getKey()).source(),
                            evidence(each.getKey()).asOf()),
                        known))
            .toList();
    return BundledEntry.of(
        id,
        new AppDraft(
            name,
            vendor,
            category,
            AppLayer.CURATED,
            kind,
            domains,
            facts,
            evidence,
            null,
            List.of()));
  }

  /** What stands at the top of the file is a fact like any other. */
  private Map<String, String> values() {
    var values = new TreeMap<String, String>(factors == null ? Map.of() : factors);
    if (headquarters != null) {
      values.put("headquarters", headquarters);
    }
    if (founded != null) {
      values.put("founded", founded);
    }
    return values;
  }

  private Evidence evidence(String factorId) {
    var source = sources.getOrDefault(factorId, sources.get(DEFAULT));
    if (source == null) {
      throw new IllegalArgumentException(id + ": no source is given for " + factorId);
    }
    return source;
  }
}
