package io.gnomon.catalog.customapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.claim.Claims.Held;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.CatalogMerge;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.override.ScoreOverride;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An app as the organisation described it.
 *
 * @param scoreOverride the score that somebody set; absent when it is reckoned
 * @param tookOver what other apps lost by this change; absent when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomAppResponse(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    List<String> domains,
    List<String> ipRanges,
    Map<String, String> facts,
    @Nullable ScoreOverride scoreOverride,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Held> tookOver) {

  static CustomAppResponse from(LayerEntry entry, @Nullable ScoreOverride override) {
    return from(entry, override, List.of());
  }

  static CustomAppResponse from(
      LayerEntry entry, @Nullable ScoreOverride override, List<Held> tookOver) {
    var draft = entry.draft();
    var facts = new TreeMap<String, String>();
    for (Fact fact : draft.facts()) {
      facts.put(fact.factorId(), fact.value());
    }
    return new CustomAppResponse(
        entry.appId(),
        Objects.requireNonNullElse(draft.name(), entry.appId()),
        draft.vendor(),
        Objects.requireNonNullElse(draft.category(), CatalogMerge.UNCLASSIFIED),
        draft.domains(),
        draft.ipRanges(),
        facts,
        override,
        tookOver);
  }
}
