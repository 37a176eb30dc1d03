package io.gnomon.discovery.breakdown.query;

import static java.util.stream.Collectors.toSet;

import com.google.common.primitives.Longs;
import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.breakdown.query.SliceCondition.Word;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usagecache.ActorCounts;
import io.gnomon.discovery.usagecache.ActorSums;
import io.gnomon.discovery.usagecache.ActorSumsService;
import io.gnomon.discovery.usagecache.AppsOfActors;
import io.gnomon.discovery.usagecache.UsagePart;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds slices in memory; the database only says which apps a filter leaves. */
@ApplicationScoped
class InMemorySliceStore {

  private final Database database;
  private final UsageWindowService windows;
  private final ActorSumsService sums;
  private final AttributionService attribution;

  InMemorySliceStore(
      Database database,
      UsageWindowService windows,
      ActorSumsService sums,
      AttributionService attribution) {
    this.database = database;
    this.windows = windows;
    this.sums = sums;
    this.attribution = attribution;
  }

  /**
   * What filtered apps are kept under.
   *
   * @param apps version of what the catalog says of them
   */
  private record FilterKey(Breakdown breakdown, AppFilter filter, long apps) {}

  /** The selection read from memory, where all of it is there. */
  SliceSelection held(SliceSelection selection) {
    return find(selection).map(held -> filtered(selection, held)).orElse(selection);
  }

  private SliceSelection filtered(SliceSelection selection, InMemorySlices held) {
    return held instanceof InMemoryParts parts && selection.apps().isOfApps()
        ? selection.filtered(filtered(parts, selection))
        : selection.of(held);
  }

  /** What a filter leaves is the same until an app is used, or the catalog changes. */
  private InMemoryParts filtered(InMemoryParts all, SliceSelection selection) {
    if (selection.isWhole()) {
      return all;
    }
    var key = new FilterKey(selection.breakdown(), selection.apps(), attribution.appsVersion());
    var left =
        all.window().recall(key, UsageParts.class, () -> all.parts().of(keys(selection.of(all))));
    return new InMemoryParts(all.window(), left);
  }

  private Optional<InMemorySlices> find(SliceSelection selection) {
    var usage = selection.scope().usage();
    var breakdown = selection.breakdown();
    if (breakdown.actors() != null) {
      return sums.find(usage, breakdown.actors()).map(InMemoryActors::new);
    }
    if (breakdown.equals(Breakdown.byApp())) {
      return windows.find(usage).map(window -> new InMemoryParts(window, window.apps()));
    }
    if (breakdown.equals(Breakdown.byUncataloguedDomain())) {
      return windows.find(usage).map(window -> new InMemoryParts(window, window.domains()));
    }
    if (breakdown.isOfOne()) {
      return windows.find(usage).flatMap(window -> appsOfOne(selection, window));
    }
    var app = breakdown.appOfSites();
    return app == null
        ? Optional.empty()
        : windows
            .find(usage)
            .flatMap(window -> windows.sitesOf(window, app))
            .map(InMemorySites::new);
  }

  /** Read once for all pages, orders and filters; how many used an app counts all actors. */
  private Optional<InMemorySlices> appsOfOne(SliceSelection selection, UsageWindow window) {
    var breakdown = selection.breakdown();
    return window
        .recallApps(breakdown, () -> read(selection.scope(), breakdown, window.apps()))
        .map(parts -> new InMemoryParts(window, parts));
  }

  private Optional<UsageParts> read(ReportScope scope, Breakdown apps, UsageParts everybody) {
    try {
      return Optional.of(
          new UsageParts(
              database.list(
                  apps.measuresSql(),
                  row -> part(row, everybody),
                  apps.parameters(scope).toArray())));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static UsagePart part(ResultSet row, UsageParts everybody) throws SQLException {
    var app = everybody.held(row.getString("key"));
    return new UsagePart(
        app,
        everybody.hosts(app),
        row.getLong("transactions"),
        row.getBigDecimal("uploaded").longValueExact(),
        row.getBigDecimal("downloaded").longValueExact(),
        micros(Rows.instant(row, "first_at")),
        micros(Rows.instant(row, "last_at")),
        everybody.actors(app));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /** How many different ones used the apps; empty where they are not held. */
  Optional<ActorCounts> actors(SliceSelection selection) {
    if (selection.held() instanceof InMemoryParts held) {
      var apps = selection.isWhole() ? held.parts().keys() : Set.copyOf(keys(selection));
      return windows.actorsOf(held.window(), apps);
    }
    return Optional.empty();
  }

  /** How many different apps of some kinds each of the actors used; empty as above. */
  Optional<AppsOfActors> apps(SliceSelection selection, Set<AppKind> kinds) {
    var who = Objects.requireNonNull(selection.breakdown().actors());
    return windows
        .find(selection.scope().usage())
        .flatMap(
            window -> {
              var ofKinds =
                  new SliceSelection(
                      selection.scope(),
                      Breakdown.byApp(),
                      new AppFilter(
                          List.of(SliceCondition.oneOf(Word.KIND, BreakdownStore.texts(kinds)))));
              var apps = filtered(new InMemoryParts(window, window.apps()), ofKinds).parts();
              return windows.appsOfActors(window, who.actor(), apps.keys());
            });
  }

  /** What the slices are of, as the database says. */
  List<String> keys(SliceSelection selection) {
    return database.list(
        "select part.key" + selection.sql(Set.of()),
        row -> row.getString(1),
        selection.parameters(Set.of()).toArray());
  }

  /** Users, IP addresses or devices. */
  record InMemoryActors(ActorSums sums) implements InMemorySlices {

    /** A filter may leave one of so many. */
    private static final int CANDIDATES_PER_SLICE = 4;

    @Override
    public Optional<List<Slice>> page(SliceWindow page) {
      return InMemoryOrder.slices(sums, page, InMemoryActors::id);
    }

    @Override
    public Optional<Stream<Slice>> all(SliceOrder order) {
      return InMemoryOrder.all(sums, order);
    }

    @Override
    public Optional<InMemorySlices> first(SliceWindow page) {
      int candidates = (int) Math.min(sums.size(), (long) CANDIDATES_PER_SLICE * page.limit());
      return candidates == sums.size()
          ? Optional.empty()
          : InMemoryOrder.first(sums, page, candidates, InMemoryActors::id)
              .map(rows -> new InMemoryActors(sums.of(rows)));
    }

    private static Optional<Long> id(String key) {
      return Optional.ofNullable(Longs.tryParse(key));
    }

    @Override
    public UsageTotal total() {
      return sums.total();
    }

    @Override
    public UsageTotal total(Collection<String> keys) {
      var ids = keys.stream().map(Long::valueOf).collect(toSet());
      var rows = IntStream.range(0, sums.size()).filter(row -> ids.contains(sums.key(row)));
      return sums.of(rows.boxed().toList()).total();
    }

    @Override
    public String sql(Set<Basis> needed) {
      return OF_KEYS.containsAll(needed) ? ActorSums.KEYS_SQL : ActorSums.SQL;
    }

    @Override
    public List<SqlArray> parameters(Set<Basis> needed) {
      return OF_KEYS.containsAll(needed) ? sums.keys() : sums.columns();
    }
  }

  /** The sites of an app, by their ids. */
  record InMemorySites(UsageParts parts) implements InMemoryCounts {

    private static final String SQL =
        "select key::bigint as key, transactions, uploaded, downloaded, first_at, last_at, users, ip_addresses, devices from (%s) site"
            .formatted(UsageParts.SQL);

    /** They are few, and the database sorts their ids as numbers. */
    @Override
    public Optional<List<Slice>> page(SliceWindow page) {
      return Optional.empty();
    }

    @Override
    public Optional<Stream<Slice>> all(SliceOrder order) {
      return Optional.empty();
    }

    @Override
    public String sql(Set<Basis> needed) {
      return SQL;
    }

    @Override
    public List<SqlArray> parameters(Set<Basis> needed) {
      return parts.columns();
    }
  }
}
