package io.gnomon.discovery.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Random requests for series by day. */
final class SeriesQuestions {

  private static final List<String> MEASURES =
      List.of("transactions", "trafficBytes", "uploadedBytes", "downloadedBytes", "users", "apps");
  private static final List<String> COLUMNS =
      List.of("tx", "traffic", "up", "down", "users", "apps");

  static final List<String> SPLITS = List.of("category", "riskLevel", "tag", "headquarters");

  static final Map<String, String> PARTS =
      Map.of(
          "category", "category",
          "riskLevel", "risk",
          "tag", "case when id is not null then coalesce(tag, 'none') end",
          "headquarters", "case when id is not null then coalesce(hq[1], 'unknown') end");
  private static final Map<String, String> KINDS =
      Map.of("", "true", "&kind=tracker", "kind = 'tracker'", "&kind=app", "kind = 'app'");

  private static final String SQL =
      """
      with u as (
          select t.*, %1$s as part, kind, day >= date '%4$s' as now from t left join app on app.id = t.app
          where %2$s and %3$s and day between date '%4$s' - %6$d and date '%5$s'),
        sums as (
          select now, part, grouping(day) as whole, day, %7$s from u
          group by grouping sets ((now, part), (now, part, day))),
        days as (select cast(range as date) as day from range(date '%4$s', date '%5$s' + 1, interval 1 day)),
        keys as (select distinct part from u union %8$s)
      select keys.part, %9$s, (
          select string_agg(concat_ws(',', strftime(days.day, '%%Y-%%m-%%dT00:00:00.000Z'), %10$s), ';' order by days.day)
          from days left join sums d on d.whole = 0 and d.day = days.day and d.part is not distinct from keys.part)
      from keys
      left join sums n on n.whole = 1 and n.now and n.part is not distinct from keys.part
      left join sums b on b.whole = 1 and not b.now and b.part is not distinct from keys.part
      order by coalesce(n.traffic, 0) desc
      """;

  private static final String CHOSEN =
      """
      t.app in (
        select x.app from (
          select t.app, %s, %s from t
          where %s and app is not null group by all) x
        join app on app.id = x.app where %s)
      """;

  private static final String SUMS =
      """
      count(*) as tx, sum(up + down) as traffic, sum(up) as up, sum(down) as down,
      count(distinct person) as users, count(distinct app) filter (%s) as apps
      """;

  private final Random random;
  private final SavedConditions saved;

  SeriesQuestions(Random random, SavedConditions saved) {
    this.random = random;
    this.saved = saved;
  }

  Question next(String report, String source) {
    int days = 1 + random.nextInt(15);
    var from = SampleTraffic.FIRST.plusDays(random.nextInt(SampleTraffic.DAYS));
    var to = from.plusDays(days - 1L);
    var by = one(List.of("", "category", "riskLevel", "tag", "headquarters"));
    var usage = usage(Questions.sources(source), from, to);
    return new Question(
        "%s/series?from=%s&to=%s%s%s"
            .formatted(report, from, to, by.isEmpty() ? "" : "&by=" + by, usage.request()),
        "/parts",
        fields(),
        SQL.formatted(
            PARTS.getOrDefault(by, "null"),
            Questions.sources(source),
            usage.sql(),
            from,
            to,
            days,
            SUMS.formatted(usage.counted()),
            by.isEmpty() ? "select null" : "select part from u",
            whole(),
            points()),
        2);
  }

  /** Which usage is meant: as a request has it and as a condition; and which apps count. */
  private record Usage(String request, String sql, String counted) {}

  /** One in four of the apps of a saved query. */
  private Usage usage(String sources, LocalDate from, LocalDate to) {
    if (random.nextInt(4) > 0) {
      var kind = one(List.copyOf(new TreeSet<>(KINDS.keySet())));
      var sql = KINDS.getOrDefault(kind, "");
      return new Usage(kind, sql, kind.isEmpty() ? "kind <> 'tracker'" : sql);
    }
    var conditions = new AppConditions(random);
    var used = "%s and day between '%s' and '%s'".formatted(sources, from, to);
    var chosen = CHOSEN.formatted(Questions.SUMS, Questions.DISTINCT, used, conditions.sql(used));
    return new Usage(saved.save(conditions.request()), chosen, "true");
  }

  private static List<String> fields() {
    var fields = new ArrayList<>(List.of("/key"));
    MEASURES.forEach(each -> fields.add("/" + each));
    for (var each : MEASURES) {
      fields.add("/change/" + each + "/absolute");
      fields.add("/change/" + each + "/percent");
    }
    fields.add("/points");
    return fields;
  }

  private static String whole() {
    var columns = new ArrayList<String>();
    COLUMNS.forEach(each -> columns.add("coalesce(n.%s, 0)".formatted(each)));
    for (var each : COLUMNS) {
      var now = "coalesce(n.%s, 0)::hugeint".formatted(each);
      var before = "b.%s::hugeint".formatted(each);
      columns.add(now + " - " + before);
      columns.add(
          ("case when %2$s <> 0 then sign(%1$s - %2$s)::int * ((abs(%1$s - %2$s) * 20000 + %2$s) // (2 * %2$s)) end")
              .formatted(now, before));
    }
    return String.join(", ", columns);
  }

  private static String points() {
    return String.join(
        ", ", COLUMNS.stream().map(each -> "coalesce(d.%s, 0)".formatted(each)).toList());
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
