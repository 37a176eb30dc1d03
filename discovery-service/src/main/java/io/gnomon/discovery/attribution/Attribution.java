package io.gnomon.discovery.attribution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gnomon.discovery.database.Database;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Attributes sites to apps. The app domains in the database are the truth; this process holds an
 * index of one version of them. New sites are attributed under a lock that keeps the version still,
 * so that no site is ever left with the app of an older catalog.
 */
@ApplicationScoped
public class Attribution {

  private static final Logger LOG = Logger.getLogger(Attribution.class);
  private static final int SITES_KNOWN_BY_HEART = 500_000;

  private record Compiled(long version, AttributionIndex index) {}

  private final Database database;
  private final Cache<Site, Long> ids =
      Caffeine.newBuilder().maximumSize(SITES_KNOWN_BY_HEART).build();
  private volatile Compiled compiled = new Compiled(-1, AttributionIndex.of(List.of()));

  Attribution(Database database) {
    this.database = database;
  }

  /** Changes app domains; says the hosts at and below which sites may belong to another app now. */
  @FunctionalInterface
  public interface Change {
    /** Makes the change. */
    Set<String> in(Connection connection) throws SQLException;
  }

  /** Makes the change and re-attributes the sites that it touches, all or nothing. */
  public void change(Change change) throws SQLException {
    keep(database.transact(connection -> apply(change, connection)));
  }

  private Compiled apply(Change change, Connection connection) throws SQLException {
    var store = new AttributionStore(connection);
    long version = store.lock();
    var hosts = change.in(connection);
    if (hosts.isEmpty()) {
      return version == compiled.version() ? compiled : load(store, version);
    }
    var next = load(store, store.nextVersion());
    int moved = store.reattribute(hosts, next.index());
    LOG.infof("catalog version %d: %d sites belong elsewhere now", next.version(), moved);
    return next;
  }

  /** The site of a use of that host. */
  public Site site(String host, @Nullable String path) throws SQLException {
    if (path == null) {
      return Site.of(host);
    }
    var prefix = index().find(HostName.of(host), path).map(AppDomain::pathPrefix).orElse(null);
    return prefix == null ? Site.of(host) : new Site(host, prefix);
  }

  /** The ids of the sites; those never seen before are stored and attributed. */
  public Map<Site, Long> ids(Collection<Site> sites) throws SQLException {
    var found = new HashMap<Site, Long>();
    var missing = new TreeSet<Site>();
    for (var site : sites) {
      var id = ids.getIfPresent(site);
      if (id == null) {
        missing.add(site);
      } else {
        found.put(site, id);
      }
    }
    if (!missing.isEmpty()) {
      var stored = database.transact(connection -> store(connection, missing));
      ids.putAll(stored);
      found.putAll(stored);
    }
    return found;
  }

  private Map<Site, Long> store(Connection connection, SortedSet<Site> sites) throws SQLException {
    var store = new AttributionStore(connection);
    long version = store.share();
    var now = compiled.version() == version ? compiled : load(store, version);
    keep(now);
    store.insert(sites, now.index());
    return store.ids(sites);
  }

  private AttributionIndex index() throws SQLException {
    if (compiled.version() < 0) {
      database.run(
          connection -> {
            var store = new AttributionStore(connection);
            keep(load(store, store.share()));
          });
    }
    return compiled.index();
  }

  private synchronized void keep(Compiled other) {
    compiled = other.version() > compiled.version() ? other : compiled;
  }

  private static Compiled load(AttributionStore store, long version) throws SQLException {
    return new Compiled(version, store.index());
  }
}
