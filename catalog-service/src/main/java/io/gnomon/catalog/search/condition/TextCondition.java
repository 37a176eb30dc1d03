package io.gnomon.catalog.search.condition;

import java.util.ArrayList;
import java.util.List;

/** An app answers a text. */
public record TextCondition(TextQuery query, Likeness likeness) implements AppCondition {

  /** How an app has to answer. */
  public enum Likeness {
    /** By its name, an alias, a domain that is asked for, or a term: that is what was meant. */
    NAMED,
    /** The words are somewhere in the text. */
    CONTAINED,
    /** The words are somewhere in it, or its name is the text but for one mistake. */
    MISSPELT,
    /** Words that are like these are somewhere in it. */
    SIMILAR
  }

  @Override
  public boolean needsIndex() {
    return true;
  }

  @Override
  public SqlPart sql() {
    return switch (likeness) {
      case NAMED -> anyOf(named(), elsewhere());
      case CONTAINED -> anyOf(TextSql.contains(query), elsewhere());
      case MISSPELT ->
          SqlPart.any(
              List.of(TextSql.contains(query), TextSql.isMisspeltName(query)), each -> each);
      case SIMILAR -> TextSql.isLike(query);
    };
  }

  /** What contains the words is found by an index, the rest is asked of that. */
  private SqlPart named() {
    var contained = TextSql.contains(query);
    if (query.spellings().isEmpty()) {
      return contained;
    }
    var named =
        SqlPart.any(List.of(TextSql.isName(query), TextSql.hasBeginnings(query)), each -> each);
    return SqlPart.all(List.of(contained, named), each -> each);
  }

  /** Apps by their domains and their kind. */
  private List<SqlPart> elsewhere() {
    var parts = new ArrayList<SqlPart>();
    if (query.place() != null) {
      parts.add(PlaceSql.appsAt(query.place().host().value()));
    }
    if (!query.meaning().isNone()) {
      var apps = TextSql.isMeant(query.meaning());
      parts.add(new SqlPart("select app.id from cloud_app app where " + apps.sql(), apps.values()));
    }
    return parts;
  }

  /** Alternatives that are asked in one condition would be asked of every app. */
  private static SqlPart anyOf(SqlPart condition, List<SqlPart> others) {
    if (others.isEmpty()) {
      return condition;
    }
    var first = byIndex(condition);
    var sql = new StringBuilder("app.id in (").append(first.sql());
    var values = new ArrayList<>(first.values());
    for (var each : others) {
      sql.append(" union all ").append(each.sql());
      values.addAll(each.values());
    }
    return new SqlPart(sql.append(")").toString(), values);
  }

  private static SqlPart byIndex(SqlPart condition) {
    return new SqlPart(
        "select idx.app_id from app_index idx where " + condition.sql(), condition.values());
  }
}
