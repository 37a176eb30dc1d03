package io.gnomon.discovery.breakdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.attribution.AddressChange;
import io.gnomon.discovery.attribution.AppAddresses;
import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.attribution.DomainPattern;
import io.gnomon.discovery.breakdown.query.SliceCondition.Bounded;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.Report;
import io.gnomon.discovery.report.ReportKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ObservedTransactions;
import io.gnomon.discovery.usage.UsageService;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.discovery.usagecache.ActorCounts;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.list.Cursor;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in memory says the same as the rows, whatever happens to them: {@code -Dgnomon.seed}. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
class InMemorySlicesTest {

  private static final long SEED = Long.getLong("gnomon.seed", 20_270_107);
  private static final int STEPS = 40;
  private static final int DAYS = 12;
  private static final LocalDate FIRST = LocalDate.of(2023, 3, 20);
  private static final String PATH = "/team";
  private static final List<String> APPS = List.of("held-a", "held-b", "held-c");

  /** More than a page looks at first. */
  private static final List<String> DOMAINS =
      IntStream.range(0, 24).mapToObj(i -> "held-domain-" + i + ".test").toList();

  private static final List<SliceOrder> ORDERS =
      List.copyOf(EnumSet.range(SliceOrder.TRAFFIC, SliceOrder.LAST_SEEN));

  /** Of apps and domains. */
  private static final List<SliceOrder> COUNTS =
      List.copyOf(EnumSet.range(SliceOrder.USERS, SliceOrder.DEVICES));

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Inject BreakdownStore breakdowns;
  @Inject SliceExportStore exports;
  @Inject DataSourceService sources;
  @Inject UsageService counter;
  @Inject UsageStore usages;
  @Inject AttributionService attribution;
  @Inject CloudAppService apps;
  @Inject Database database;

  private final Random random = new Random(SEED);
  private final List<String> people = new ArrayList<>();
  private List<Integer> sourceIds = List.of();

  @BeforeEach
  void threeAppsAndTwoSources() {
    APPS.forEach(app -> Topics.app(app, app, 5.0, app + "-own.test"));
    Patience.await().atMost(TIMEOUT).until(() -> apps.find(APPS).size() == APPS.size());
    sourceIds = List.of(sources.idOf("held-one"), sources.idOf("held-two"));
    for (int i = 0; i < 3; i++) {
      people.add(create("Held " + i));
    }
  }

  @Test
  void whatIsHeldSaysTheSameAsTheRows() {
    for (int day = 0; day < DAYS; day++) {
      use(day);
    }
    for (int step = 0; step < STEPS; step++) {
      var done = change();
      compare("seed " + SEED + ", step " + step + ", " + done);
    }
  }

  @Test
  void sumsThatAreNoLongAreLeftToTheDatabase() {
    var day = FIRST.minusDays(1);
    var at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    var many =
        IntStream.range(0, 5)
            .mapToObj(
                i -> new Transaction(at, null, null, i + ".huge.test", null, Long.MAX_VALUE, 0L))
            .toList();
    var usage = counter.count(List.of(new ObservedTransactions(sourceIds.get(0), null, many)));
    QuarkusTransaction.requiringNew().run(() -> usages.add(usage, 0));

    var selection =
        SliceSelection.all(scope(sourceIds, day, day), Breakdown.byUncataloguedDomain());
    var found = breakdowns.held(selection);

    assertThat(found.held()).isNull();
    assertThat(breakdowns.sum(found).uploadedBytes()).isEqualTo(Long.MAX_VALUE);
  }

  private static ReportScope scope(List<Integer> sources, LocalDate from, LocalDate to) {
    var report = new Report("held", "", "", ReportKind.CONTINUOUS, sources, null, null, null);
    return new ReportScope(report, new DayRange(from, to));
  }

  /** One of the things that happen to usage. */
  private String change() {
    int what = random.nextInt(10);
    if (what < 4) {
      use(random.nextInt(DAYS));
      return "use";
    }
    if (what < 6) {
      attribute();
      return "attribution";
    }
    if (what < 7) {
      if (random.nextBoolean()) {
        erase();
        return "erasure";
      }
      delete();
      return "deletion";
    }
    if (what < 9) {
      rate();
      return "score";
    }
    alias();
    return "alias";
  }

  private void rate() {
    var app = APPS.get(random.nextInt(APPS.size()));
    var score = BigDecimal.valueOf(random.nextBoolean() ? 3 : 8);
    QuarkusTransaction.requiringNew()
        .run(() -> database.update("update cloud_app set score = ? where id = ?", score, app));
  }

  private void use(int day) {
    var some = IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> transaction(day)).toList();
    var device = random.nextBoolean() ? "held-device-" + random.nextInt(4) : null;
    var usage = counter.count(List.of(new ObservedTransactions(source(), device, some)));
    QuarkusTransaction.requiringNew().run(() -> usages.add(usage, random.nextInt(3)));
  }

  private Transaction transaction(int day) {
    var at = FIRST.plusDays(day).atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)));
    return new Transaction(
        at.toInstant(ZoneOffset.UTC).plusMillis(random.nextInt(1000)),
        random.nextInt(5) == 0 ? null : "held-user-" + random.nextInt(8),
        "10.77.0." + random.nextInt(6),
        (random.nextBoolean() ? "www." : "") + DOMAINS.get(random.nextInt(DOMAINS.size())),
        random.nextBoolean() ? PATH + "/more" : "/",
        random.nextInt(20) == 0 ? Long.MAX_VALUE / 1024 : (long) random.nextInt(1000),
        (long) random.nextInt(1000));
  }

  private int source() {
    return sourceIds.get(random.nextInt(sourceIds.size()));
  }

  /** An app gets some of the domains, and loses those that it had. */
  private void attribute() {
    var app = APPS.get(random.nextInt(APPS.size()));
    var domains =
        DOMAINS.stream()
            .filter(domain -> random.nextInt(6) == 0)
            .map(domain -> new DomainPattern(domain, random.nextBoolean() ? PATH : null))
            .toList();
    attribution.change(
        () ->
            new AddressChange(
                List.of(app), List.of(new AppAddresses(app, domains, List.of(), List.of()))));
  }

  private void delete() {
    var source = source();
    var day = FIRST.plusDays(random.nextInt(DAYS));
    QuarkusTransaction.requiringNew().run(() -> usages.delete(source, day));
  }

  private void erase() {
    var name = "held-user-" + random.nextInt(8);
    var ids = database.list("select id from user_name where name = ?", row -> row.getLong(1), name);
    QuarkusTransaction.requiringNew().run(() -> usages.deleteUsers(ids));
  }

  private void alias() {
    var person = people.get(random.nextInt(people.size()));
    var name = "held-user-" + random.nextInt(8);
    var path = "/api/v1/people/" + person + "/aliases";
    if (random.nextBoolean()) {
      Callers.admin().body(Map.of("aliases", List.of(name))).post(path);
    } else {
      Callers.admin().delete(path + "?name=" + name);
    }
  }

  private static String create(String name) {
    return Callers.admin()
        .body(Map.of("displayName", name, "aliases", List.of()))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void compare(String when) {
    var from = FIRST.plusDays(random.nextInt(DAYS));
    var to = from.plusDays(random.nextInt(DAYS));
    var some = random.nextBoolean() ? sourceIds : List.of(source());
    var scope = scope(some, from, to);
    comparePages(when, scope);
    // The same one each time: only then what is kept could be of an earlier step.
    comparePages(when, scope(sourceIds, FIRST, FIRST.plusDays(DAYS)));
  }

  private void comparePages(String when, ReportScope scope) {
    var score = Bounded.SCORE.atLeast(BigDecimal.valueOf(5));
    var transactions = Bounded.TRANSACTIONS.atLeast((long) random.nextInt(20));
    var named = SliceCondition.site(APPS.get(0), PATH);
    for (var rows :
        List.of(
            SliceSelection.all(scope, Breakdown.byApp()),
            new SliceSelection(scope, Breakdown.byApp(), new AppFilter(List.of(score))),
            new SliceSelection(scope, Breakdown.byApp(), new AppFilter(List.of(transactions))),
            SliceSelection.all(scope, Breakdown.byUncataloguedDomain()),
            SliceSelection.all(scope, Breakdown.sitesOf(APPS.get(0))),
            SliceSelection.all(scope, Breakdown.sitesOf(APPS.get(0))).and(named))) {
      comparePages(when + ", " + scope, rows, random.nextBoolean() ? any(ORDERS) : any(COUNTS));
      compare(when + ", " + scope, rows);
    }
    for (var actor : Actor.values()) {
      compareAppsOfOne(when, scope, actor);
      compareApps(when, SliceSelection.all(scope, Breakdown.by(actor)));
      compareExports(when, SliceSelection.all(scope, Breakdown.by(actor)));
      for (var breakdown : List.of(Breakdown.by(actor), Breakdown.ofApp(APPS.get(0), actor))) {
        var order = random.nextInt(7) == 0 ? SliceOrder.name(actor) : any(ORDERS);
        var all = SliceSelection.all(scope, breakdown);
        comparePages(when + ", " + scope, all, order);
        var called = SliceCondition.called(actor, "1", List.of());
        comparePages("called, " + when + ", " + scope, all.and(called), order);
      }
    }
  }

  private void compareAppsOfOne(String when, ReportScope scope, Actor actor) {
    var everybody = SliceSelection.all(scope, Breakdown.by(actor));
    var first = breakdowns.slices(everybody, new SliceWindow(SliceOrder.TRAFFIC, null, 2));
    var ids = first.stream().map(slice -> Long.valueOf(slice.key())).toList();
    var apps = Breakdown.appsOf(actor, ids);
    var score = new AppFilter(List.of(Bounded.SCORE.atLeast(BigDecimal.valueOf(5))));
    for (var rows :
        List.of(SliceSelection.all(scope, apps), new SliceSelection(scope, apps, score))) {
      comparePages(when + ", " + scope, rows, random.nextBoolean() ? any(ORDERS) : any(COUNTS));
      compare("apps of " + actor + " " + ids + ", " + when + ", " + scope, rows);
    }
  }

  private SliceOrder any(List<SliceOrder> orders) {
    return orders.get(random.nextInt(orders.size()));
  }

  private void comparePages(String when, SliceSelection rows, SliceOrder order) {
    var held = held(rows);
    int limit = 1 + random.nextInt(4);
    Cursor after = null;
    do {
      var window = new SliceWindow(order, after, limit);
      var slices = breakdowns.slices(rows, window);
      assertThat(breakdowns.slices(held, window))
          .as("%s behind %s, %s", order, after, when)
          .isEqualTo(slices);
      after = slices.size() < limit ? null : slices.get(limit - 1).cursor();
    } while (after != null);
    assertThat(exported(held, order)).as("%s, %s", order, when).isEqualTo(exported(rows, order));
    assertThat(breakdowns.count(held)).as(when).isEqualTo(breakdowns.count(rows));
    assertThat(breakdowns.sum(held)).as(when).isEqualTo(breakdowns.sum(rows));
  }

  private List<CountedSlice> exported(SliceSelection selection, SliceOrder order) {
    return exported(all -> exports.forEach(selection, order, List.of(), all::addAll));
  }

  private static List<CountedSlice> exported(Consumer<List<CountedSlice>> export) {
    var all = new ArrayList<CountedSlice>();
    QuarkusTransaction.requiringNew().run(() -> export.accept(all));
    return all;
  }

  /** With how many apps each used, of some kinds. */
  private void compareExports(String when, SliceSelection rows) {
    var held = held(rows);
    var kinds = random.nextBoolean() ? EnumSet.allOf(AppKind.class) : EnumSet.of(AppKind.TRACKER);
    var order = any(ORDERS);
    var counted = List.of(SliceCount.apps(rows.breakdown(), kinds));
    assertThat(exported(all -> exports.forEachWithApps(held, order, kinds, all::addAll)))
        .as("%s, %s", order, when)
        .isEqualTo(exported(all -> exports.forEach(rows, order, counted, all::addAll)));
  }

  private void compareApps(String when, SliceSelection rows) {
    var slices =
        breakdowns.slices(rows, new SliceWindow(SliceOrder.TRAFFIC, null, Integer.MAX_VALUE));
    var kinds = EnumSet.allOf(AppKind.class);
    var withSites = SliceSelection.all(rows.scope(), rows.breakdown().withSites());
    var expected = breakdowns.counts(withSites, "site.app_id", slices, kinds);
    breakdowns
        .apps(rows, slices, kinds)
        .forEach(
            (key, count) ->
                assertThat(count)
                    .as("apps of %s, %s", key, when)
                    .isEqualTo(expected.getOrDefault(key, 0L)));
  }

  private void compare(String when, SliceSelection rows) {
    var held = held(rows);
    for (var order : List.of(SliceOrder.TRAFFIC, SliceOrder.FIRST_SEEN, any(COUNTS))) {
      var window = new SliceWindow(order, null, 1 + random.nextInt(4));
      var slices = breakdowns.slices(rows, window);
      assertThat(breakdowns.slices(held, window)).as(when).isEqualTo(slices);
      for (var actor : Actor.values()) {
        var expected = breakdowns.counts(rows, actor, slices);
        breakdowns
            .counts(held, actor, slices)
            .forEach(
                (key, count) ->
                    assertThat(count)
                        .as("%s of %s, %s", actor, key, when)
                        .isEqualTo(expected.getOrDefault(key, 0L)));
      }
    }
    assertThat(breakdowns.count(held)).as(when).isEqualTo(breakdowns.count(rows));
    assertThat(breakdowns.sum(held)).as(when).isEqualTo(breakdowns.sum(rows));
    if (rows.breakdown().equals(Breakdown.byApp())) {
      compareActors(when, held, rows);
    }
    if (rows.breakdown().equals(Breakdown.byUncataloguedDomain())) {
      compareHosts(when, held, rows);
    }
  }

  /** Sites with paths, which an app has lost, are of the same host as those without. */
  private void compareHosts(String when, SliceSelection held, SliceSelection rows) {
    var all = breakdowns.slices(rows, new SliceWindow(any(ORDERS), null, Integer.MAX_VALUE));
    assertThat(breakdowns.hosts(held, all)).as(when).isEqualTo(breakdowns.hosts(rows, all));
    var counted =
        List.of(
            SliceCount.of(Actor.USER, rows.breakdown()),
            SliceCount.of(Actor.DEVICE, rows.breakdown()),
            SliceCount.hosts(rows.breakdown()));
    var order = any(ORDERS);
    assertThat(exported(each -> exports.forEach(held, order, counted, each::addAll)))
        .as("%s, %s", order, when)
        .isEqualTo(exported(each -> exports.forEach(rows, order, counted, each::addAll)));
  }

  /** Once all of it is in memory. */
  private SliceSelection held(SliceSelection rows) {
    return Patience.await()
        .atMost(TIMEOUT)
        .pollDelay(Duration.ZERO) // Most often it is, a thousand times.
        .until(() -> breakdowns.held(rows), each -> each.held() != null);
  }

  private void compareActors(String when, SliceSelection held, SliceSelection rows) {
    ActorCounts expected = breakdowns.actors(rows);
    assertThat(breakdowns.actors(held)).as(when).isEqualTo(expected);
  }
}
