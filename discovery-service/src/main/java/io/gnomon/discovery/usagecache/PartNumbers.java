package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.SitePart;
import io.gnomon.discovery.usagecache.block.IdIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the apps and uncatalogued domains that sites are part of, in one row, at one version of
 * the attribution. Not thread-safe.
 */
final class PartNumbers implements SiteGroups {

  private static final int NONE = -1;

  private final long version;
  private final Map<SitePart, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final BitSet apps = new BitSet();
  private int[] partOfSite = new int[0];

  PartNumbers(long version) {
    this.version = version;
  }

  long version() {
    return version;
  }

  /**
   * Numbers the parts of all sites that have a number now.
   *
   * @param reader reads what sites are part of, by their ids
   */
  void extend(IdIndex sites, Function<List<Long>, Map<Long, SitePart>> reader) {
    int known = partOfSite.length;
    var added = new ArrayList<Long>();
    for (int site = known; site < sites.size(); site++) {
      added.add(sites.id(site));
    }
    if (!added.isEmpty()) {
      var read = reader.apply(added);
      partOfSite = Arrays.copyOf(partOfSite, known + added.size());
      for (int i = 0; i < added.size(); i++) {
        partOfSite[known + i] = number(read.get(added.get(i)));
      }
    }
  }

  private int number(@Nullable SitePart part) {
    if (part == null) {
      return NONE; // As for the database, which joins sites.
    }
    boolean isApp = part.appId() != null;
    // An app has many domains, and is one part.
    var key = isApp ? new SitePart(part.appId(), "") : part;
    return numbers.computeIfAbsent(
        key,
        each -> {
          apps.set(keys.size(), isApp);
          keys.add(part.appId() == null ? part.domain() : part.appId());
          return keys.size() - 1;
        });
  }

  /** How many sites have a number. */
  int sites() {
    return partOfSite.length;
  }

  @Override
  public int ofSite(int site) {
    return partOfSite[site];
  }

  @Override
  public int size() {
    return keys.size();
  }

  String key(int part) {
    return keys.get(part);
  }

  boolean isApp(int part) {
    return apps.get(part);
  }
}
