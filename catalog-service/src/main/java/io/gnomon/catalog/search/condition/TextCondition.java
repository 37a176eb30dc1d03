package io.gnomon.catalog.search.condition;

import java.util.ArrayList;
import java.util.List;

/** An app answers a text. */
public record TextCondition(TextQuery query, Likeness likeness) implements AppCondition {

  /** How an app has to answer. */
  public enum Likeness {
    /** By its name, an alias, a domain that is asked for, or a term: that is what was meant. */
    NAMED,
    /** The same, or the words are somewhere in it. */
    CONTAINED,
    /** The words, or words that are like them, are somewhere in it. */
    SIMILAR
  }

  @Override
  public boolean needsIndex() {
    return true;
  }

  @Override
  public SqlPart sql() {
    var byIndex = byIndex();
    var elsewhere = likeness == Likeness.SIMILAR ? List.<SqlPart>of() : elsewhere();
    if (elsewhere.isEmpty()) {
      return byIndex;
    }
    // Alternatives of several tables would be asked of every app.
    var sql = new StringBuilder("app.id in (select idx.app_id from app_index idx where ");
    sql.append(byIndex.sql());
    var values = new ArrayList<>(byIndex.values());
    for (var each : elsewhere) {
      sql.append(" union all ").append(each.sql());
      values.addAll(each.values());
    }
    return new SqlPart(sql.append(")").toString(), values);
  }

  private SqlPart byIndex() {
    var contained = TextSql.contains(query);
    return switch (likeness) {
      case CONTAINED -> contained;
      case SIMILAR ->
          SqlPart.any(
              List.of(contained, TextSql.isMisspeltName(query), TextSql.isLike(query)),
              each -> each);
      case NAMED ->
          // What contains the words is found by an index, the rest is asked of that.
          query.spellings().isEmpty()
              ? contained
              : SqlPart.all(
                  List.of(
                      contained,
                      SqlPart.any(
                          List.of(TextSql.isName(query), TextSql.hasBeginnings(query)),
                          each -> each)),
                  each -> each);
    };
  }

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
}
