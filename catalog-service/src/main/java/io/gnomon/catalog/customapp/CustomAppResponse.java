package io.gnomon.catalog.customapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.claim.HeldClaim;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.merge.CatalogMerge;
import io.gnomon.catalog.override.ScoreOverride;
import io.gnomon.kit.request.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app as the organisation described it.
 *
 * @param facts values by risk factor
 * @param scoreOverride the score that a person set; absent if the score is calculated
 * @param tookOver what other apps lost by this change; absent if nothing
 */
@Schema(name = "CustomApp")
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
    @Nullable List<HeldClaim> tookOver) {

  static CustomAppResponse from(LayerEntry entry, @Nullable ScoreOverride override) {
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
        null);
  }

  CustomAppResponse withTookOver(List<HeldClaim> lost) {
    return new CustomAppResponse(
        id,
        name,
        vendor,
        category,
        domains,
        ipRanges,
        facts,
        scoreOverride,
        lost.isEmpty() ? null : lost);
  }

  /** Of what is stored, whatever was taken over by it. */
  String entityTag() {
    return EntityTag.of(withTookOver(List.of()));
  }
}
