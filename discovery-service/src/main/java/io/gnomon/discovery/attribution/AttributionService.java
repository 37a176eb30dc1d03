package io.gnomon.discovery.attribution;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Attributes sites to apps. The app domains in the database are the truth; this process holds an
 * index of one version of them. New sites are attributed under a lock that keeps the version
 * unchanged, so that no site is ever left with the app of an older catalog.
 */
@ApplicationScoped
public class AttributionService {

  private static final Logger LOG = Logger.getLogger(AttributionService.class);

  /** The index of one version of the app domains. */
  private record VersionedIndex(long version, AttributionIndex index) {}

  private final AppDomainStore domains;
  private final SiteStore sites;
  private final IdCache<Site> ids;
  private final Timer loads;
  private final AtomicLong newest = new AtomicLong();
  private volatile VersionedIndex current = new VersionedIndex(-1, AttributionIndex.of(List.of()));

  AttributionService(
      AppDomainStore domains, SiteStore sites, AttributionConfig config, MeterRegistry meters) {
    this.domains = domains;
    this.sites = sites;
    this.ids =
        new IdCache<>(
            config.maxCachedSiteBytes(), site -> site.host().length() + site.pathPrefix().length());
    Gauge.builder("gnomon.attribution.cached.site.bytes", ids, IdCache::bytes)
        .description("Memory of cached sites, estimated")
        .register(meters);
    this.loads =
        Timer.builder("gnomon.attribution.index.loads")
            .description("Reading all app domains of a version into memory")
            .register(meters);
  }

  /**
   * Changes where apps live and re-attributes the sites that this touches, in one transaction, in
   * which the given work runs first.
   */
  public void change(Supplier<AddressChange> work) {
    var index = new LazyIndex();
    long version = QuarkusTransaction.requiringNew().call(() -> apply(work, index));
    newest.accumulateAndGet(version, Math::max);
    if (index.loaded != null) {
      replaceIndex(new VersionedIndex(version, index.loaded));
    }
  }

  private long apply(Supplier<AddressChange> work, LazyIndex index) {
    long version = domains.lock();
    var change = work.get();
    var hosts = change.appIds().isEmpty() ? Set.<String>of() : domains.replace(change);
    if (hosts.isEmpty()) {
      return version;
    }
    long next = domains.nextVersion();
    int changed = sites.reattribute(hosts, index);
    if (changed > 0) {
      LOG.infof("catalog version %d: %d sites are attributed to another app", next, changed);
    }
    return next;
  }

  /**
   * Read when the first site asks for it. A catalog comes in many parts, and to read what is there
   * so far with each of them takes minutes; most touch no site.
   */
  private final class LazyIndex implements Supplier<AttributionIndex> {

    private @Nullable AttributionIndex loaded;

    @Override
    public AttributionIndex get() {
      if (loaded == null) {
        loaded = load();
      }
      return loaded;
    }
  }

  /** The site of a use of that host. */
  public Site site(String host, @Nullable String path) {
    if (path == null) {
      return Site.of(host);
    }
    var prefix = index().find(HostName.of(host), path).map(AppDomain::pathPrefix).orElse(null);
    return prefix == null ? Site.of(host) : new Site(host, prefix);
  }

  /**
   * The ids of the sites; those never seen before are stored and attributed, in a transaction of
   * their own.
   */
  public Map<Site, Long> ids(Collection<Site> wanted) {
    return ids.get(wanted, missing -> QuarkusTransaction.requiringNew().call(() -> store(missing)));
  }

  /** Sites by id. */
  public Map<Long, Site> sites(Collection<Long> siteIds) {
    return sites.sites(siteIds);
  }

  /** The ids of sites of apps with that part in their host or path. */
  public List<Long> sitesOfApps(String lowerCaseText) {
    return sites.idsOfApps(lowerCaseText);
  }

  /** What sites are part of, by their ids. */
  public Map<Long, SitePart> parts(Collection<Long> siteIds) {
    return sites.parts(siteIds);
  }

  /** What is another number once a site that was there before belongs to another app. */
  public long version() {
    return domains.current();
  }

  /** What is another number once the catalog may say something else of an app. */
  public long appsVersion() {
    return domains.appsVersion();
  }

  private Map<Site, Long> store(SortedSet<Site> missing) {
    var valid = valid();
    replaceIndex(valid);
    sites.insert(missing, valid.index());
    return sites.ids(missing);
  }

  private AttributionIndex index() {
    if (current.version() < newest.get()) {
      replaceIndex(QuarkusTransaction.requiringNew().call(this::valid));
    }
    return current.index();
  }

  /** The index of the version in the database, which this transaction locks. */
  private VersionedIndex valid() {
    long version = domains.share();
    return current.version() == version ? current : new VersionedIndex(version, load());
  }

  private AttributionIndex load() {
    return Objects.requireNonNull(loads.record(domains::index));
  }

  private synchronized void replaceIndex(VersionedIndex other) {
    current = other.version() > current.version() ? other : current;
  }
}
