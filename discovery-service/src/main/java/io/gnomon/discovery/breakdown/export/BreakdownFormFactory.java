package io.gnomon.discovery.breakdown.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.directory.SettingFollower;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes forms in the time zone of the organisation as it is now. */
@ApplicationScoped
class BreakdownFormFactory {

  private final ObjectMapper json;
  private final SettingFollower settings;

  BreakdownFormFactory(ObjectMapper json, SettingFollower settings) {
    this.json = json;
    this.settings = settings;
  }

  BreakdownForms forms() {
    return new BreakdownForms(json, settings.timeZone());
  }
}
