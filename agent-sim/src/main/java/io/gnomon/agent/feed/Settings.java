package io.gnomon.agent.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.matching.decision.DecisionMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation asks of its devices. What is absent has the value that does least. Whether
 * app tags and hand-made indicators are enforced is no setting here: the feed only holds what is.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
    boolean endpointTelemetry,
    @Nullable DecisionMode decisionMode,
    @Nullable Integer bypassHours,
    @Nullable Set<String> neverBlock,
    @Nullable BlockPage blockPage) {

  /** Nothing is asked. */
  static final Settings NONE = new Settings(false, null, null, null, null);

  private static final int USUAL_BYPASS_HOURS = 24;

  /** What a block page shows besides. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BlockPage(@Nullable String contact) {}

  /** How long a user who went on after a warning is not warned again. */
  public int bypassHoursOrUsual() {
    return bypassHours == null ? USUAL_BYPASS_HOURS : bypassHours;
  }

  /** Whom to ask; null where nobody was named. */
  public @Nullable String contact() {
    return blockPage == null ? null : blockPage.contact();
  }

  DecisionMode mode() {
    return decisionMode == null ? DecisionMode.mostSpecific : decisionMode;
  }
}
