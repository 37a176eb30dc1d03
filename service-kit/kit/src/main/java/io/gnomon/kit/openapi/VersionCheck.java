package io.gnomon.kit.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Never fails: it adds the version to the health, so that one request answers both. */
@Readiness
@ApplicationScoped
class VersionCheck implements HealthCheck {

  private final String version;

  VersionCheck(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("version").withData("version", version).up().build();
  }
}
