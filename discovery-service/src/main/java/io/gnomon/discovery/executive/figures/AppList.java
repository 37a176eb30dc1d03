package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import java.util.List;

/**
 * The first apps of a list, and what all of them add up to.
 *
 * @param sum also of those that are not shown
 */
public record AppList(List<DiscoveredApp> apps, AppSum sum) {

  public AppList {
    apps = List.copyOf(apps);
  }

  /** How many are not shown. */
  public long more() {
    return sum.apps() - apps.size();
  }
}
