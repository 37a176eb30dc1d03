package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.attribution.Site;
import io.gnomon.discovery.report.UsageMeasures;
import org.jspecify.annotations.Nullable;

/**
 * A site of an app.
 *
 * @param pathPrefix where the app has only that part of the host
 * @param users how many, as of the others
 */
record AppSite(
    String host,
    @Nullable String pathPrefix,
    long users,
    long ipAddresses,
    long devices,
    @JsonUnwrapped UsageMeasures measures) {

  static AppSite of(Site site, long users, long ipAddresses, long devices, UsageMeasures measures) {
    var path = site.pathPrefix().isEmpty() ? null : site.pathPrefix();
    return new AppSite(site.host(), path, users, ipAddresses, devices, measures);
  }
}
