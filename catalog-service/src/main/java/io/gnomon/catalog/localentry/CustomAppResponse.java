package io.gnomon.catalog.localentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.appdetail.ScoreOverride;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.kit.request.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app as the organisation described it.
 *
 * @param facts values by risk factor: truths, numbers, texts, lists of texts
 * @param scoreOverride the score that a person set; absent if the score is calculated
 * @param tookOver what other apps lost by this change; absent if nothing
 */
@Schema(name = "CustomApp")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomAppResponse(
    String id,
    String name,
    @Nullable String vendor,
    Category category,
    List<String> domains,
    List<String> ipRanges,
    Map<String, Object> facts,
    @Nullable ScoreOverride scoreOverride,
    @Nullable List<ClaimConflict> tookOver) {

  static CustomAppResponse from(
      LayerEntry entry,
      Category category,
      Map<String, Object> facts,
      @Nullable ScoreOverride override) {
    var draft = entry.draft();
    return new CustomAppResponse(
        entry.appId(),
        Objects.requireNonNullElse(draft.name(), entry.appId()),
        draft.vendor(),
        category,
        draft.domains(),
        draft.ipRanges(),
        facts,
        override,
        null);
  }

  CustomAppResponse withTookOver(List<ClaimConflict> lost) {
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

  /** The version of what is stored, without what was taken over from other apps. */
  String entityTag() {
    return EntityTag.of(withTookOver(List.of()));
  }
}
