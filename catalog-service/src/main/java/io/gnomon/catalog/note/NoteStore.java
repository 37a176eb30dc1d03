package io.gnomon.catalog.note;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of notes, within the transaction of a connection. */
@Singleton
class NoteStore {

  private static final String COLUMNS = "select id, author, written_at, text from app_note ";
  private static final String INSERT =
      """
      insert into app_note (app_id, author, written_at, text)
      select ?, ?, now(), ? where (select count(*) from app_note where app_id = ?) < ?
      returning id, author, written_at, text
      """;

  boolean appExists(Connection connection, String appId) throws SQLException {
    try (var statement = connection.prepareStatement("select 1 from cloud_app where id = ?")) {
      statement.setString(1, appId);
      return statement.executeQuery().next();
    }
  }

  /** Newest first. */
  List<AppNote> before(Connection connection, String appId, long id, int limit)
      throws SQLException {
    var page = COLUMNS + "where app_id = ? and id < ? order by id desc limit ?";
    try (var statement = connection.prepareStatement(page)) {
      statement.setString(1, appId);
      statement.setLong(2, id);
      statement.setInt(3, limit);
      return read(statement);
    }
  }

  Optional<AppNote> find(Connection connection, String appId, long id) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS + "where app_id = ? and id = ?")) {
      statement.setString(1, appId);
      statement.setLong(2, id);
      return read(statement).stream().findFirst();
    }
  }

  /** Empty when the app has that many already. */
  Optional<AppNote> insert(
      Connection connection, String appId, String author, String text, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, appId);
      statement.setString(2, author);
      statement.setString(3, text);
      statement.setString(4, appId);
      statement.setInt(5, most);
      return read(statement).stream().findFirst();
    }
  }

  void delete(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement("delete from app_note where id = ?")) {
      statement.setLong(1, id);
      statement.executeUpdate();
    }
  }

  void deleteAll(Connection connection, String appId) throws SQLException {
    try (var statement = connection.prepareStatement("delete from app_note where app_id = ?")) {
      statement.setString(1, appId);
      statement.executeUpdate();
    }
  }

  private static List<AppNote> read(PreparedStatement statement) throws SQLException {
    var notes = new ArrayList<AppNote>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        var at = rows.getObject(3, OffsetDateTime.class).toInstant();
        notes.add(new AppNote(rows.getString(1), rows.getString(2), at, rows.getString(4)));
      }
    }
    return notes;
  }
}
