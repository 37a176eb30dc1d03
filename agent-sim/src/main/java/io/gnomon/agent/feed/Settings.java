package io.gnomon.agent.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.matching.decision.DecisionMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the organisation for its devices. An absent setting has the value with the least
 * effect. Whether app tags and custom indicators are enforced is no setting here: the feed contains
 * only the indicators that are.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
    boolean endpointTelemetry,
    @Nullable DecisionMode decisionMode,
    @Nullable Integer bypassHours,
    @Nullable Set<String> neverBlock,
    @Nullable BlockPage blockPage) {

  /** The settings before the first snapshot. */
  static final Settings NONE = new Settings(false, null, null, null, null);

  private static final int DEFAULT_BYPASS_HOURS = 24;

  /** The part of a block page that the organisation chooses. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BlockPage(@Nullable String contact) {}

  /** How long a bypass of a warning is valid. */
  public int bypassHoursOrDefault() {
    return bypassHours == null ? DEFAULT_BYPASS_HOURS : bypassHours;
  }

  /** The contact for questions; null where there is none. */
  public @Nullable String contact() {
    return blockPage == null ? null : blockPage.contact();
  }

  DecisionMode mode() {
    return decisionMode == null ? DecisionMode.mostSpecific : decisionMode;
  }
}
