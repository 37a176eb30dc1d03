package io.gnomon.policy.enforcement;

import io.gnomon.policy.indicator.PlanningRules;
import io.gnomon.policy.indicator.Unblockable;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the rules of planning from the settings, in the transaction of the caller. */
@ApplicationScoped
public class PlanningRulesReader {

  private final SettingsService settings;
  private final EnforcementConfig config;

  PlanningRulesReader(SettingsService settings, EnforcementConfig config) {
    this.settings = settings;
    this.config = config;
  }

  /** The rules at this moment. */
  public PlanningRules current() {
    var now = settings.current();
    return new PlanningRules(
        now.enforceAppAccess(),
        now.customNetworkIndicators(),
        now.alertSeverity(),
        new Unblockable(
            now.neverBlock().own(), now.neverBlock().hosts(), config.sharedInfrastructure()));
  }
}
