package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.list.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what was used under names that belong to no person, over some data sources. */
@ApplicationScoped
class UnresolvedNameStore {

  private static final String USED =
      """
       from (
        select u.user_id, %s from usage_user u
        where u.source_id = any(?) and u.day >= ? and not exists (select from person_alias a where a.user_id = u.user_id)
        group by u.user_id) used
      """
          .formatted(UsageMeasures.COLUMNS);
  private static final String PAGE =
      """
      select n.name, used.user_id, -(uploaded + downloaded) as sort_key, transactions, uploaded, downloaded,
        first_at, last_at %s join user_name n on n.id = used.user_id %s
      order by -(uploaded + downloaded), used.user_id limit ?
      """;
  private static final String FROM_CURSOR =
      "where (-(uploaded + downloaded), used.user_id) > (?::numeric, ?)";

  private final Database database;

  UnresolvedNameStore(Database database) {
    this.database = database;
  }

  /** A name in the list. */
  record Listed(String sortKey, long id, UnresolvedName name) {

    Cursor cursor() {
      return Cursor.of(sortKey, Long.toString(id));
    }
  }

  /** Those with the largest traffic since that day first. */
  List<Listed> list(List<Integer> sources, LocalDate since, @Nullable Cursor after, int limit) {
    var parameters = new ArrayList<Object>(List.of(SqlArray.ints(sources), since));
    if (after != null) {
      parameters.add(after.key(0));
      parameters.add(after.number(1));
    }
    parameters.add(limit);
    return database.list(
        PAGE.formatted(USED, after == null ? "" : FROM_CURSOR),
        UnresolvedNameStore::listed,
        parameters.toArray());
  }

  long count(List<Integer> sources, LocalDate since) {
    return database
        .first("select count(*)" + USED, row -> row.getLong(1), SqlArray.ints(sources), since)
        .orElseThrow();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    var measures =
        UsageMeasures.of(
            row.getLong("transactions"),
            row.getBigDecimal("uploaded"),
            row.getBigDecimal("downloaded"),
            Rows.instantOrNull(row, "first_at"),
            Rows.instantOrNull(row, "last_at"));
    return new Listed(
        row.getString("sort_key"),
        row.getLong("user_id"),
        new UnresolvedName(row.getString("name"), measures));
  }
}
