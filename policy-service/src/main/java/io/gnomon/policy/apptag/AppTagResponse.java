package io.gnomon.policy.apptag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorPlanner;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.indicator.Unblockable;
import io.gnomon.policy.profile.ScopedProfile;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tag as the API shows it.
 *
 * @param pendingDomains added by the catalog after the app was tagged: no indicator until a person
 *     tags the app again
 * @param withheldDomains for which there is no indicator, with the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppTagResponse(
    String appId,
    AppTag tag,
    @Nullable ScopedProfile profile,
    @Nullable String reason,
    String taggedBy,
    Instant taggedAt,
    long revision,
    List<Indicator> indicators,
    List<String> pendingDomains,
    List<WithheldDomain> withheldDomains) {

  static AppTagResponse from(
      AppliedTag tag, List<StoredIndicator> indicators, Unblockable unblockable) {
    return new AppTagResponse(
        tag.app().id(),
        tag.tag(),
        tag.profile(),
        tag.reason(),
        tag.taggedBy(),
        tag.taggedAt(),
        tag.revision(),
        indicators.stream().map(StoredIndicator::indicator).toList(),
        tag.pendingDomains(),
        tag.tag().action().isEmpty() ? List.of() : withheld(tag, unblockable));
  }

  private static List<WithheldDomain> withheld(AppliedTag tag, Unblockable unblockable) {
    var tagged = tag.tagged();
    return tagged.domains().stream()
        .flatMap(
            domain -> {
              var why = tagged.withheld(domain, unblockable);
              var text = IndicatorPlanner.target(domain).canonical();
              return Stream.ofNullable(why == null ? null : new WithheldDomain(text, why));
            })
        .toList();
  }
}
