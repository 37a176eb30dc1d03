package io.gnomon.discovery.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once all is known that policy-service has published: before, answers would be incomplete.
 */
@Readiness
@ApplicationScoped
class DirectoryReadinessCheck implements HealthCheck {

  private final SettingFollower settings;
  private final DeviceFollower devices;
  private final AppTagFollower tags;

  DirectoryReadinessCheck(SettingFollower settings, DeviceFollower devices, AppTagFollower tags) {
    this.settings = settings;
    this.devices = devices;
    this.tags = tags;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("settings, devices and app tags")
        .status(settings.isRead() && devices.isRead() && tags.isRead())
        .build();
  }
}
