package io.gnomon.catalog.localentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.kit.request.EntityTag;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is corrected about an app.
 *
 * @param source who corrected it last
 * @param asOf the day of the last correction
 * @param tookOver what other apps lost by this change; absent if nothing
 */
@Schema(name = "Correction")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionResponse(
    String appId,
    @Nullable String name,
    @Nullable String vendor,
    @Nullable Category category,
    List<String> addedDomains,
    List<String> removedDomains,
    List<String> ipRanges,
    @Nullable String source,
    @Nullable LocalDate asOf,
    @Nullable List<ClaimConflict> tookOver) {

  static CorrectionResponse from(LayerEntry entry, @Nullable Category category) {
    var draft = entry.draft();
    var local = draft.local();
    var evidence = draft.evidence();
    return new CorrectionResponse(
        entry.appId(),
        draft.name(),
        draft.vendor(),
        category,
        draft.domains(),
        local == null ? List.of() : local.removed(),
        draft.ipRanges(),
        evidence == null ? null : evidence.source(),
        evidence == null ? null : evidence.asOf(),
        null);
  }

  CorrectionResponse withTookOver(List<ClaimConflict> lost) {
    return new CorrectionResponse(
        appId,
        name,
        vendor,
        category,
        addedDomains,
        removedDomains,
        ipRanges,
        source,
        asOf,
        lost.isEmpty() ? null : lost);
  }

  /** The version of what is stored, without what was taken over from other apps. */
  String entityTag() {
    return EntityTag.of(withTookOver(List.of()));
  }
}
