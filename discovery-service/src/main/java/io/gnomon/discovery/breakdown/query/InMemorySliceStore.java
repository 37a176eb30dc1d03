package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.breakdown.query.SliceCondition.Word;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usagecache.ActorCounts;
import io.gnomon.discovery.usagecache.ActorSumsService;
import io.gnomon.discovery.usagecache.AppsOfActors;
import io.gnomon.discovery.usagecache.UsagePart;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

  /** The same selection of what is in memory, where all of it is. */
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
}
