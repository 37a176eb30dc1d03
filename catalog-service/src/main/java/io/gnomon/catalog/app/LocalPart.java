package io.gnomon.catalog.app;

import java.util.List;

/**
 * What only the organisation says of an app.
 *
 * @param ipRanges addresses that belong to the app, as CIDR
 * @param excludedHosts hosts at or below its domains that are not the app
 */
public record LocalPart(List<String> ipRanges, List<String> excludedHosts) {

  /** Nothing is said. */
  public static final LocalPart NONE = new LocalPart(List.of(), List.of());

  public LocalPart {
    ipRanges = List.copyOf(ipRanges);
    excludedHosts = List.copyOf(excludedHosts);
  }
}
