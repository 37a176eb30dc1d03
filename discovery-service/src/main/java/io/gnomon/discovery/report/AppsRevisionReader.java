package io.gnomon.discovery.report;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.directory.AppTagFollower;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the answers about apps may have changed: cheap to ask often, so that what costs more is
 * asked for only then.
 */
@ApplicationScoped
class AppsRevisionReader {

  private final AttributionService attribution;
  private final AppTagFollower tags;

  AppsRevisionReader(AttributionService attribution, AppTagFollower tags) {
    this.attribution = attribution;
    this.tags = tags;
  }

  /** Equal in each process that has read the same topics. */
  String revision() {
    return "%d-%08x".formatted(attribution.appsVersion(), tags.revision());
  }
}
