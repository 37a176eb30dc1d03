package io.gnomon.discovery.crosscheck;

import io.gnomon.discovery.crosscheck.Questions.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random requests for shares, new apps, movers and sites. */
final class TrendQuestions {

  private static final List<String> SHARED =
      List.of("transactions", "trafficBytes", "uploadedBytes", "downloadedBytes");
  private static final List<String> COLUMNS = List.of("tx", "traffic", "up", "down");

  private static final Map<String, String> MOVED =
      Map.of(
          "traffic", "coalesce(sum(up + down) filter (%s), 0)",
          "transactions", "count(*) filter (%s)",
          "users", "count(distinct person) filter (%s)");

  private final Random random;

  TrendQuestions(Random random) {
    this.random = random;
  }

  Question next(Range range) {
    return switch (random.nextInt(4)) {
      case 0 -> shares(range);
      case 1 -> newApps(ofOneLog(range));
      case 2 -> movers(range);
      default -> sites(range);
    };
  }

  private Question shares(Range range) {
    var by = one(SeriesQuestions.SPLITS);
    var fields = new ArrayList<>(List.of("/key"));
    SHARED.forEach(each -> fields.add("/" + each));
    fields.addAll(List.of("/users", "/apps"));
    SHARED.forEach(each -> fields.add("/percent/" + each));
    var percents =
        COLUMNS.stream()
            .map(
                "(%1$s * 20000 + sum(%1$s) over ()) // nullif(2 * sum(%1$s) over (), 0)"::formatted)
            .toList();
    return new Question(
        range.path("/shares") + "&by=" + by,
        "/parts",
        fields,
        """
        with parts as (
          select %s as part, count(*)::hugeint as tx, sum(up + down) as traffic, sum(up) as up, sum(down) as down,
            count(distinct person) as users, count(distinct app) filter (kind <> 'tracker') as apps
          from t left join app on app.id = t.app where %s group by all)
        select part, tx, traffic, up, down, users, apps, %s from parts
        """
            .formatted(
                SeriesQuestions.PARTS.get(by), range.condition(), String.join(", ", percents)),
        Question.NONE);
  }

  /** What is new since a day is not bounded: other tests have no part in this source. */
  private static Range ofOneLog(Range range) {
    var log = SampleTraffic.PROXY;
    return new Range(log, Questions.sources(log), range.from(), range.to());
  }

  private Question newApps(Range range) {
    return new Question(
        "%s/new-apps?since=%s".formatted(range.report(), range.from()),
        "/items",
        Questions.fields("/app/id", "/users", "/ipAddresses", "/devices"),
        """
        select id, users, ips, devices, tx, traffic, up, down, first, last
        from (select t.app, %s, %s from t where %s and app is not null group by all) x
        join app on app.id = x.app where kind <> 'tracker' and cast(first as date) >= '%s'
        order by first desc, id
        """
            .formatted(Questions.SUMS, Questions.DISTINCT, range.everything(), range.from()),
        Question.WHOLE);
  }

  private Question movers(Range range) {
    var measure = one(List.of("traffic", "transactions", "users"));
    var sum = MOVED.getOrDefault(measure, "");
    var direction = one(List.of("both", "up", "down"));
    return new Question(
        range.path("/movers") + "&measure=" + measure + "&direction=" + direction,
        "/items",
        List.of("/app/id", "/before", "/now", "/change/absolute"),
        """
        select id, b, n, n - b from (
          select t.app, %s as n, %s as b from t
          where %s and app is not null and day between date '%s' - %d and date '%s' group by all) x
        join app on app.id = x.app where kind <> 'tracker' and %s order by abs(n - b) desc, id
        """
            .formatted(
                sum.formatted("day >= date '" + range.from() + "'"),
                sum.formatted("day < date '" + range.from() + "'"),
                range.everything(),
                range.from(),
                range.days(),
                range.to(),
                Map.of("both", "n <> b", "up", "n > b", "down", "n < b").get(direction)),
        Question.WHOLE);
  }

  private Question sites(Range range) {
    var app = "crosscheck-%02d".formatted(random.nextInt(30));
    var sort = one(List.of("traffic", "transactions", "uploads", "lastSeen", "firstSeen"));
    var place =
        Map.of("traffic", 5, "transactions", 4, "uploads", 6, "lastSeen", 9, "firstSeen", 8);
    return new Question(
        range.path("/apps/" + app + "/sites") + "&sort=" + sort,
        "/items",
        Questions.fields("/host", "/users", "/ipAddresses", "/devices"),
        "select host, %s, %s from t where %s and app = '%s' group by all order by %s desc"
            .formatted(
                Questions.DISTINCT,
                Questions.SUMS,
                range.condition(),
                app,
                place.getOrDefault(sort, 0) + 1),
        place.getOrDefault(sort, 0));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
