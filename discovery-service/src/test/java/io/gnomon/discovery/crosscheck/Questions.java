package io.gnomon.discovery.crosscheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Random requests, each with the statement that answers it. */
final class Questions {

  private static final List<String> MEASURES =
      List.of(
          "/transactions",
          "/trafficBytes",
          "/uploadedBytes",
          "/downloadedBytes",
          "/firstSeenAt",
          "/lastSeenAt");
  static final String SUMS =
      "count(*) as tx, sum(up + down) as traffic, sum(up) as up, sum(down) as down, min(seen) as first,"
          + " max(seen) as last";
  static final String DISTINCT =
      "count(distinct person) as users, count(distinct ip) as ips, count(distinct device) as devices";
  private static final String SHOWN = "tx, traffic, up, down, first, last";

  /** Sorts with the column and the place among the measures by which rows are in order. */
  private static final Map<String, String> SORTS =
      Map.of("traffic", "traffic", "transactions", "tx", "uploads", "up", "lastSeen", "last");

  private static final List<String> ORDERS =
      List.of("traffic", "transactions", "uploads", "lastSeen");
  private static final List<Integer> PLACES = List.of(1, 0, 2, 5);
  private static final Map<String, String> ACTORS =
      Map.of("users", "person", "ip-addresses", "ip", "devices", "device");
  private static final Map<String, String> IDS =
      Map.of("users", "/user/id", "ip-addresses", "/ipAddress/id", "devices", "/device/id");

  private static final String SCORE = "case when risk <> 'unknown' then cast(score as double) end";
  private static final List<Sort> APP_SORTS =
      List.of(
          new Sort("traffic", "traffic desc"),
          new Sort("transactions", "tx desc"),
          new Sort("uploads", "up desc"),
          new Sort("lastSeen", "last desc"),
          new Sort("users", "users desc"),
          new Sort("ipAddresses", "ips desc"),
          new Sort("devices", "devices desc"),
          new Sort("name", "lower(nfc_normalize(name))"),
          new Sort("score", "coalesce(" + SCORE + ", 11)"));

  private final Random random;
  private final SampleTraffic names;
  private final String file;
  private final List<String> groups;
  private final SavedConditions saved = new SavedConditions();

  /**
   * About that sample.
   *
   * @param groups ids of user groups
   */
  Questions(long seed, String file, List<String> groups) {
    this.groups = groups;
    this.random = new Random(seed);
    this.names = new SampleTraffic(seed);
    this.file = file;
  }

  /** An order, as a request has it, and in a statement. */
  private record Sort(String request, String sql) {}

  /** A report on some days. */
  record Range(String report, String everything, LocalDate from, LocalDate to) {
    String condition() {
      return "day between '%s' and '%s' and %s".formatted(from, to, everything);
    }

    long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }

    String path(String list) {
      return "%s%s?from=%s&to=%s".formatted(report, list, from, to);
    }
  }

  Question next() {
    return switch (random.nextInt(15)) {
      case 0 -> totals();
      case 1 -> uncatalogued();
      case 2 -> actors();
      case 3 -> actorsOfApp();
      case 4 -> appsOf();
      case 5 -> appTotals();
      case 6, 7 -> apps();
      case 8, 9 -> series();
      case 12, 13, 14 -> new GroupQuestions(random, groups, saved).next(range());
      default -> new TrendQuestions(random).next(range());
    };
  }

  /** One in four by a saved query. */
  private String asked(AppConditions conditions) {
    return random.nextInt(4) == 0 ? saved.save(conditions.request()) : conditions.request();
  }

  private Question series() {
    var source = report(random);
    return new SeriesQuestions(random, saved)
        .next(source.equals(SampleTraffic.FILE) ? file : source, source);
  }

  private Range range() {
    var days = SampleTraffic.FIRST.plusDays(random.nextInt(SampleTraffic.DAYS) - 1L);
    var to = days.plusDays(random.nextInt(SampleTraffic.DAYS));
    var report = report(random);
    return new Range(report.equals(SampleTraffic.FILE) ? file : report, sources(report), days, to);
  }

  static String report(Random random) {
    return List.of(
            SampleTraffic.DEVICES,
            SampleTraffic.PROXY,
            SampleTraffic.BRANCH,
            SampleTraffic.FILE,
            "all-sources")
        .get(random.nextInt(5));
  }

  static String sources(String report) {
    return report.equals("all-sources")
        ? "source <> '" + SampleTraffic.DEVICES + "'"
        : "source = '" + report + "'";
  }

  private Question totals() {
    var range = range();
    return new Question(
        range.path(""),
        "",
        fields("/apps", "/trackers", "/uncataloguedDomains", "/users", "/ipAddresses", "/devices"),
        """
        select count(distinct app.id) filter (kind <> 'tracker'), count(distinct app.id) filter (kind = 'tracker'),
          count(distinct unknown), count(distinct person), count(distinct ip), count(distinct device),
          count(*), coalesce(sum(up + down), 0), coalesce(sum(up), 0), coalesce(sum(down), 0), min(seen), max(seen)
        from t left join app on app.id = t.app where %s
        """
            .formatted(range.condition()),
        Question.NONE);
  }

  private Question apps() {
    var range = range();
    var conditions = new AppConditions(random);
    var sort = one(APP_SORTS);
    return new Question(
        range.path("/apps") + asked(conditions) + "&sort=" + sort.request(),
        "/items",
        fields("/app/id", "/app/name", "/app/score", "/tag", "/users", "/ipAddresses", "/devices"),
        """
        select id, nfc_normalize(name), %s, coalesce(tag, 'null'), users, ips, devices, %s
        from (select t.app, %s, %s from t where %s and app is not null group by all) x
        join app on app.id = x.app where %s order by %s, id
        """
            .formatted(
                SCORE,
                SHOWN,
                SUMS,
                DISTINCT,
                range.condition(),
                conditions.sql(range.condition()),
                sort.sql()),
        Question.WHOLE);
  }

  private Question appTotals() {
    var range = range();
    var conditions = new AppConditions(random);
    return new Question(
        range.path("/app-totals") + asked(conditions),
        "",
        fields("/apps", "/users", "/ipAddresses", "/devices"),
        """
        with x as (select t.app, %1$s, %2$s from t where %3$s and app is not null group by all),
          chosen as (select x.app from x join app on app.id = x.app where %4$s)
        select count(distinct app), %2$s, count(*), coalesce(sum(up + down), 0), coalesce(sum(up), 0),
          coalesce(sum(down), 0), min(seen), max(seen)
        from t where %3$s and app in (from chosen)
        """
            .formatted(SUMS, DISTINCT, range.condition(), conditions.sql(range.condition())),
        Question.NONE);
  }

  private Question uncatalogued() {
    var range = range();
    int sort = random.nextInt(ORDERS.size());
    return new Question(
        range.path("/uncatalogued-domains") + "&sort=" + ORDERS.get(sort),
        "/items",
        fields("/domain", "/hosts", "/users", "/ipAddresses", "/devices"),
        "select unknown, count(distinct host), %s, %s from t where %s and unknown is not null group by all order by %s desc, unknown"
            .formatted(DISTINCT, SUMS, range.condition(), SORTS.get(ORDERS.get(sort))),
        Question.WHOLE);
  }

  private Question actors() {
    var range = range();
    var list = one(List.of("users", "ip-addresses", "devices"));
    int sort = random.nextInt(ORDERS.size());
    boolean trackers = random.nextInt(3) == 0;
    return new Question(
        range.path("/" + list) + "&sort=" + ORDERS.get(sort) + (trackers ? "&kind=tracker" : ""),
        "/items",
        fields(IDS.getOrDefault(list, ""), "/apps"),
        """
        select %1$s, count(distinct app.id) filter (kind %2$s 'tracker'), %3$s
        from t left join app on app.id = t.app where %4$s and %1$s is not null group by all order by %5$s desc
        """
            .formatted(
                ACTORS.get(list),
                trackers ? "=" : "<>",
                SUMS,
                range.condition(),
                SORTS.get(ORDERS.get(sort))),
        2 + PLACES.get(sort));
  }

  private Question actorsOfApp() {
    var range = range();
    var list = one(List.of("users", "ip-addresses", "devices"));
    int sort = random.nextInt(ORDERS.size());
    var app = "crosscheck-%02d".formatted(random.nextInt(30));
    return new Question(
        range.path("/apps/" + app + "/" + list) + "&sort=" + ORDERS.get(sort),
        "/items",
        fields(IDS.getOrDefault(list, "")),
        "select %1$s, %2$s from t where %3$s and app = '%4$s' and %1$s is not null group by all order by %5$s desc"
            .formatted(ACTORS.get(list), SUMS, range.condition(), app, SORTS.get(ORDERS.get(sort))),
        1 + PLACES.get(sort));
  }

  private Question appsOf() {
    var range = range();
    var conditions = AppConditions.withoutUsers(random);
    int sort = random.nextInt(ORDERS.size());
    boolean user = random.nextBoolean();
    var name = user ? names.user() : "10.7.0." + random.nextInt(20);
    var who = user ? isPerson(name) : "ip = '" + name + "'";
    return new Question(
        range.path((user ? "/users/" : "/ip-addresses/") + AppConditions.encoded(name) + "/apps")
            + asked(conditions)
            + "&sort="
            + ORDERS.get(sort),
        "/items",
        fields("/app/id"),
        """
        select id, %s
        from (select t.app, %s, %s from t where %s and %s and app is not null group by all) x
        join app on app.id = x.app where %s order by %s desc, id
        """
            .formatted(
                SHOWN,
                SUMS,
                DISTINCT,
                range.condition(),
                who,
                conditions.sql(range.condition()),
                SORTS.get(ORDERS.get(sort))),
        Question.WHOLE);
  }

  /** What was saved for the last one. */
  void forget() {
    saved.delete();
  }

  private static String isPerson(String name) {
    return """
        person = (select coalesce(max(owner), nfc_normalize(lower('%1$s'))) from alias
          where name = nfc_normalize(lower('%1$s')))
        """
        .formatted(name.replace("'", "''"));
  }

  static List<String> fields(String... first) {
    return Stream.concat(Stream.of(first), MEASURES.stream()).toList();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
