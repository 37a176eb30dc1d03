package io.gnomon.catalog.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.claim.Claims.Held;
import io.gnomon.catalog.layer.LayerEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is corrected of an app.
 *
 * @param source who corrected it last
 * @param asOf the day on which that was
 * @param tookOver what other apps lost by this change; absent when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionResponse(
    String appId,
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    List<String> addedDomains,
    List<String> removedDomains,
    List<String> ipRanges,
    @Nullable String source,
    @Nullable LocalDate asOf,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Held> tookOver) {

  static CorrectionResponse from(LayerEntry entry) {
    return from(entry, List.of());
  }

  static CorrectionResponse from(LayerEntry entry, List<Held> tookOver) {
    var draft = entry.draft();
    var local = draft.local();
    var evidence = draft.evidence();
    return new CorrectionResponse(
        entry.appId(),
        draft.name(),
        draft.vendor(),
        draft.category(),
        draft.domains(),
        local == null ? List.of() : local.removed(),
        draft.ipRanges(),
        evidence == null ? null : evidence.source(),
        evidence == null ? null : evidence.asOf(),
        tookOver);
  }
}
