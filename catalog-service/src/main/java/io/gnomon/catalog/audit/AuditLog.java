package io.gnomon.catalog.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where every use case records its change. */
@ApplicationScoped
public class AuditLog {

  private static final String INSERT =
      """
      insert into audit_entry (at, who, action, subject, reason, state_before, state_after)
      values (now(), ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      select id, at, who, action, subject, reason, state_before, state_after from audit_entry
      where id < ? order by id desc limit ?
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  AuditLog(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /**
   * Stores the entry in the caller's transaction: no change without its entry, no entry without its
   * change.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(AuditEntry entry) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, entry.who());
      statement.setString(2, entry.action());
      statement.setString(3, entry.subject());
      statement.setString(4, entry.reason());
      statement.setString(5, asJson(entry.before()));
      statement.setString(6, asJson(entry.after()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit takes no entries", e);
    }
  }

  /** Newest first. */
  List<AuditResponse> before(@Nullable Cursor cursor, int limit) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(SELECT)) {
      statement.setLong(1, cursor == null ? Long.MAX_VALUE : cursor.number(0));
      statement.setInt(2, limit);
      var rows = statement.executeQuery();
      var entries = new ArrayList<AuditResponse>();
      while (rows.next()) {
        entries.add(response(rows));
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("the audit cannot be read", e);
    }
  }

  private static AuditResponse response(ResultSet row) throws SQLException {
    return new AuditResponse(
        row.getString(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  private @Nullable String asJson(@Nullable Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + state.getClass(), e);
    }
  }
}
