package io.gnomon.policy.enforcement;

import io.gnomon.policy.indicator.PlanningRules;
import io.gnomon.policy.indicator.Unblockable;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;

/** The rules of planning as the settings have them in the caller's transaction. */
@ApplicationScoped
public class CurrentRules {

  private final SettingsService settings;
  private final EnforcementConfig config;

  CurrentRules(SettingsService settings, EnforcementConfig config) {
    this.settings = settings;
    this.config = config;
  }

  /** As they are now. */
  public PlanningRules now() {
    var current = settings.current();
    return new PlanningRules(
        current.enforceAppAccess(),
        current.customNetworkIndicators(),
        current.alertSeverity(),
        new Unblockable(current.neverBlock(), config.sharedInfrastructure()));
  }
}
