package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.days.IdIndex;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which apps some sites are of, at one version of the attribution. */
final class AppsOfSites {

  private final PartNumbers parts;
  private final BitSet wanted = new BitSet();

  /**
   * Of these sites.
   *
   * @param sites their numbers, by id
   */
  AppsOfSites(PartNumbers parts, IdIndex sites, Collection<Long> ids) {
    this.parts = parts;
    for (long id : ids) {
      int site = sites.find(id);
      if (site >= 0) {
        wanted.set(site);
      }
    }
  }

  /** The apps of those that were used. */
  Set<String> used(List<UsageBlock> blocks) {
    var used = new BitSet();
    for (var block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        used.set(block.site(i));
      }
    }
    used.and(wanted);
    var apps = new HashSet<String>();
    used.stream()
        .map(parts::ofSite)
        .filter(part -> part >= 0 && parts.isApp(part))
        .mapToObj(parts::key)
        .forEach(apps::add);
    return apps;
  }
}
