package io.gnomon.policy.feed.log;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.settings.BlockPage;
import io.gnomon.policy.settings.Settings;
import java.util.List;

/** Those settings that devices act on. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedSettings(
    boolean endpointTelemetry,
    boolean enforceAppAccess,
    boolean customNetworkIndicators,
    DecisionMode decisionMode,
    int bypassHours,
    List<String> neverBlock,
    BlockPage blockPage) {

  /** Out of all settings. */
  public static FeedSettings from(Settings settings) {
    return new FeedSettings(
        settings.endpointTelemetry(),
        settings.enforceAppAccess(),
        settings.customNetworkIndicators(),
        settings.decisionMode(),
        settings.bypassHours(),
        settings.neverBlock().hosts(),
        settings.blockPage());
  }
}
