package io.gnomon.catalog.search.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well an app answers a text, as one number: first how it matches; then the layer (an app that
 * ended comes behind all), popularity, how much is known of it, and the shorter name.
 */
final class Relevance {

  private static final int OWNER = 70;
  private static final int NAME = 60;
  private static final int WORDS = 50;
  private static final int BEGINNINGS = 40;
  private static final int PARTIAL_TERM = 35;
  private static final int MISSPELT_NAME = 30;

  /** Up to nine more where a name is like the text. */
  private static final int OTHER = 10;

  private static final String SIMILARITY =
      OTHER
          + " + coalesce((select max((9 * similarity(name, ?))::int) from unnest(idx.names) name), 0)";

  private static final String KEY =
      """
      ((((%s)::bigint
        * 4 + case when idx.facts ->> 'retired' is not null then 0
          when app.layer = 'custom' then 3 when app.layer = 'curated' then 2
          when app.layer = 'base' then 1 else 0 end)
        * 100 + %s)
        * 101 + (100 * app.coverage)::int)
        * 100 + 99 - least(length(app.sort_name), 99)\
      """;

  /** 0 to 99, as feeds and people say. */
  private static final String POPULARITY =
      """
      case jsonb_typeof(idx.facts -> 'consumerPopularity') when 'number'
        then least(greatest((idx.facts ->> 'consumerPopularity')::numeric, 0), 99)::int else 0 end\
      """;

  private Relevance() {}

  /** A way to match, and what it counts. */
  private record Match(SqlPart condition, int counts) {}

  static SqlPart key(TextQuery query) {
    var matches = new ArrayList<Match>();
    if (query.place() != null) {
      matches.add(new Match(PlaceSql.isOwner(query.place()), OWNER));
    }
    if (!query.spellings().isEmpty()) {
      matches.add(new Match(TextSql.isName(query), NAME));
      matches.add(new Match(TextSql.hasWords(query), WORDS));
      matches.add(new Match(TextSql.hasBeginnings(query), BEGINNINGS));
    }
    if (!query.meaning().isNone()) {
      matches.add(
          new Match(
              TextSql.isMeant(query.meaning()), query.meaning().whole() ? WORDS : PARTIAL_TERM));
    }
    if (query.similar()) {
      matches.add(new Match(TextSql.isMisspeltName(query), MISSPELT_NAME));
    }
    matches.sort(Comparator.comparing(Match::counts).reversed());
    return key(matches, other(query), popularity(query));
  }

  /** A term names the best known of its apps first. */
  private static SqlPart popularity(TextQuery query) {
    var meaning = query.meaning();
    return meaning.whole() && !meaning.apps().isEmpty()
        ? SqlPart.of(
            "coalesce(greatest(100 - array_position(?, app.id), 0), " + POPULARITY + ")",
            meaning.apps())
        : SqlPart.of(POPULARITY);
  }

  private static SqlPart other(TextQuery query) {
    return query.similar()
        ? SqlPart.of(SIMILARITY, query.names().stream().findFirst().orElse(""))
        : SqlPart.of(String.valueOf(OTHER));
  }

  private static SqlPart key(List<Match> matches, SqlPart other, SqlPart popularity) {
    var sql = new StringBuilder("case when false then 0");
    var values = new ArrayList<>();
    for (var match : matches) {
      sql.append(" when ").append(match.condition().sql()).append(" then ").append(match.counts());
      values.addAll(match.condition().values());
    }
    sql.append(" else ").append(other.sql()).append(" end");
    values.addAll(other.values());
    values.addAll(popularity.values());
    return new SqlPart(KEY.formatted(sql, popularity.sql()), values);
  }
}
