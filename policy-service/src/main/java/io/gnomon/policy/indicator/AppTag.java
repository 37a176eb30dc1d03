package io.gnomon.policy.indicator;

import io.gnomon.matching.indicator.IndicatorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's decision about a cloud app; the three exclude each other. The constants are
 * spelled as in the contracts.
 */
public enum AppTag {
  /** Approved: no indicators. */
  sanctioned(null),
  /** Blocked on devices. */
  unsanctioned(IndicatorAction.Block),
  /** Users are warned and may go on. */
  monitored(IndicatorAction.Warn);

  private final Optional<IndicatorAction> action;

  AppTag(@Nullable IndicatorAction action) {
    this.action = Optional.ofNullable(action);
  }

  /** What the indicators of such an app do; empty when it has none. */
  public Optional<IndicatorAction> action() {
    return action;
  }
}
