package io.gnomon.policy.apptag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.RiskLevel;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorPlanner;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.indicator.Unblockable;
import io.gnomon.policy.profile.ScopedProfile;
import java.math.BigDecimal;
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
    @JsonUnwrapped App app,
    AppTag tag,
    @Nullable ScopedProfile profile,
    @Nullable String reason,
    String taggedBy,
    Instant taggedAt,
    long revision,
    List<Indicator> indicators,
    List<String> pendingDomains,
    List<WithheldDomain> withheldDomains) {

  /**
   * The app as the catalog has it now.
   *
   * @param appName the id of one that has left the catalog
   * @param score 0 (worst) to 10 (best); absent where the risk is unknown
   * @param coverage share of the score's weight that is known, 0 to 1; absent without a score
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record App(
      String appId,
      String appName,
      RiskLevel riskLevel,
      @Nullable BigDecimal score,
      @Nullable BigDecimal coverage) {

    static App of(CatalogApp app) {
      return new App(app.id(), app.name(), app.riskLevel(), app.score(), app.coverage());
    }
  }

  static AppTagResponse from(
      AppliedTag tag, List<StoredIndicator> indicators, Unblockable unblockable) {
    return new AppTagResponse(
        App.of(tag.app()),
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

  /**
   * Of what people decide, and of the domains that the next decision accepts: what else there is of
   * the app, its profile and the revision change by themselves.
   */
  String entityTag() {
    var profileId = profile == null ? null : profile.id();
    return EntityTag.of(
        new Decision(tag, profileId, reason, taggedBy, taggedAt, sorted(pendingDomains)));
  }

  private record Decision(
      AppTag tag,
      @Nullable String profileId,
      @Nullable String reason,
      String taggedBy,
      Instant taggedAt,
      List<String> pendingDomains) {}

  private static List<String> sorted(List<String> domains) {
    return domains.stream().sorted().toList();
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
