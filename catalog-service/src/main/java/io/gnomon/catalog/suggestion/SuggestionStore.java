package io.gnomon.catalog.suggestion;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of suggestions, within the transaction of a connection. */
@Singleton
class SuggestionStore {

  private static final String COLUMNS =
      """
      select id, kind, app_id, name, domain, text, may_contact, created_at, created_by, state,
        resolved_at, resolved_by, comment
      from suggestion
      """;
  private static final String INSERT =
      """
      insert into suggestion (kind, app_id, name, domain, text, may_contact, created_at, created_by,
        state)
      select ?, ?, ?, ?, ?, ?, now(), ?, 'OPEN'
      where (select count(*) from suggestion where created_by = ? and state = 'OPEN') < ?
      returning id
      """;
  private static final String RESOLVE =
      """
      update suggestion set state = ?, resolved_at = case when ? = 'OPEN' then null else now() end,
        resolved_by = case when ? = 'OPEN' then null else ? end, comment = ? where id = ?
      """;

  /** Empty when that person has that many open already. */
  Optional<Long> insert(Connection connection, Suggestion.Content content, String who, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      set(
          statement,
          content.kind().name(),
          content.app(),
          content.name(),
          content.domain(),
          content.text(),
          content.mayContact(),
          who,
          who,
          most);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }

  void resolve(
      Connection connection, long id, SuggestionState state, @Nullable String comment, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(RESOLVE)) {
      set(statement, state.name(), state.name(), state.name(), who, comment, id);
      statement.executeUpdate();
    }
  }

  Optional<Suggestion> find(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS + "where id = ?")) {
      set(statement, id);
      return read(statement).stream().findFirst();
    }
  }

  /** Newest first. */
  List<Suggestion> before(
      Connection connection, long id, @Nullable SuggestionState state, int limit)
      throws SQLException {
    var sql = COLUMNS + "where id < ? and (?::text is null or state = ?) order by id desc limit ?";
    try (var statement = connection.prepareStatement(sql)) {
      var name = state == null ? null : state.name();
      set(statement, id, name, name, limit);
      return read(statement);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static List<Suggestion> read(PreparedStatement statement) throws SQLException {
    var rows = statement.executeQuery();
    var found = new ArrayList<Suggestion>();
    while (rows.next()) {
      found.add(suggestion(rows));
    }
    return found;
  }

  private static Suggestion suggestion(ResultSet row) throws SQLException {
    var content =
        new Suggestion.Content(
            SuggestionKind.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getBoolean(7));
    return new Suggestion(
        row.getString(1),
        content,
        Objects.requireNonNull(instant(row, 8)),
        row.getString(9),
        SuggestionState.valueOf(row.getString(10)),
        resolution(row));
  }

  private static Suggestion.@Nullable Resolution resolution(ResultSet row) throws SQLException {
    var at = instant(row, 11);
    return at == null ? null : new Suggestion.Resolution(at, row.getString(12), row.getString(13));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
