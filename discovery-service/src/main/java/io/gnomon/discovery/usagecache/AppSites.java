package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.IdIndex;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sites of an app, each for itself. */
final class AppSites implements SiteGroups {

  private static final int NONE = -1;

  private final List<String> ids = new ArrayList<>();
  private final int[] groupOfSite;
  private final DistinctCounter hosts;

  /** At one version of the attribution. */
  AppSites(PartNumbers parts, IdIndex sites, String appId) {
    hosts = new DistinctCounter(parts.hostOfSite());
    groupOfSite = new int[parts.sites()];
    for (int site = 0; site < groupOfSite.length; site++) {
      int part = parts.ofSite(site);
      boolean isOfApp = part >= 0 && parts.isApp(part) && parts.key(part).equals(appId);
      groupOfSite[site] = isOfApp ? ids.size() : NONE;
      if (isOfApp) {
        ids.add(String.valueOf(sites.id(site)));
      }
    }
  }

  @Override
  public int ofSite(int site) {
    return groupOfSite[site];
  }

  @Override
  public int size() {
    return ids.size();
  }

  /** Those that were used, by their ids. */
  UsageParts used(List<UsageBlock> blocks, Map<Actor, DistinctCounter> counters) {
    return new UsageParts(
        new AppUsageIndex(blocks, this).used(site -> true, ids::get, counters, hosts));
  }
}
