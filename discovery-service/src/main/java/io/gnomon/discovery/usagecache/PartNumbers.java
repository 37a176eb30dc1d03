package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.SitePart;
import io.gnomon.discovery.usagecache.days.IdIndex;
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
  private final Map<Part, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final BitSet apps = new BitSet();
  private final IdIndex hosts = new IdIndex();
  private int[] partOfSite = new int[0];
  private int[] hostOfSite = new int[0];

  /** An app, of several domains perhaps, or a domain. */
  private record Part(String key, boolean isApp) {}

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
      hostOfSite = Arrays.copyOf(hostOfSite, known + added.size());
      for (int i = 0; i < added.size(); i++) {
        add(known + i, added.get(i), read.get(added.get(i)));
      }
    }
  }

  private void add(int site, long id, @Nullable SitePart part) {
    // What is gone is none, as for the database, which joins sites.
    partOfSite[site] = part == null ? NONE : number(part);
    hostOfSite[site] = hosts.of(part == null ? id : part.hostId());
  }

  private int number(SitePart site) {
    var part = new Part(site.appId() == null ? site.domain() : site.appId(), site.appId() != null);
    return numbers.computeIfAbsent(
        part,
        each -> {
          apps.set(keys.size(), part.isApp());
          keys.add(part.key());
          return keys.size() - 1;
        });
  }

  /** For each site the number of its host: sites with paths share one. */
  int[] hostOfSite() {
    return hostOfSite;
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
