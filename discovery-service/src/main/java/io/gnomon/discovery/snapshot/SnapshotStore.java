package io.gnomon.discovery.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.logformat.RejectedLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Snapshots in the database. */
@ApplicationScoped
class SnapshotStore {

  // Reading the file between two writes may take long.
  private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '10min'";
  private static final String SOURCE =
      """
      with next as (select nextval(pg_get_serial_sequence('data_source', 'id'))::int as id)
      insert into data_source (id, name, kind) overriding system value
      select id, 'snapshot-' || id, 'snapshot' from next returning id
      """;

  // Waits for whoever is storing the same content at this moment.
  private static final String INSERT =
      """
      insert into snapshot (source_id, name, format, content_hash, lines, transactions, rejected, reasons,
        uploaded_by, uploaded_at)
      values (?, ?, ?, ?, 0, 0, 0, '[]', ?, now()) on conflict (content_hash) do nothing
      """;
  private static final String COMPLETE =
      """
      update snapshot set lines = ?, transactions = ?, rejected = ?, reasons = ?::jsonb, first_day = ?, last_day = ?
      where source_id = ?
      """;
  private static final String FIND =
      """
      select source_id, name, format, lines, transactions, rejected, reasons::text, first_day, last_day
      from snapshot where content_hash = ?
      """;

  private final Database database;
  private final ObjectMapper json;

  SnapshotStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Snapshot> find(byte[] contentHash) {
    return database.read(
        connection -> {
          try (var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, contentHash);
            try (var row = statement.executeQuery()) {
              return row.next() ? Optional.of(snapshot(row)) : Optional.empty();
            }
          }
        });
  }

  /** Begins a source of its own; empty when the content is stored already. */
  Optional<Integer> begin(Connection connection, Upload upload, byte[] hash) throws SQLException {
    int source;
    try (var statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      try (var row = statement.executeQuery(SOURCE)) {
        row.next();
        source = row.getInt(1);
      }
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setInt(1, source);
      statement.setString(2, upload.name());
      statement.setString(3, upload.format());
      statement.setBytes(4, hash);
      statement.setString(5, upload.uploadedBy());
      return statement.executeUpdate() == 1 ? Optional.of(source) : Optional.empty();
    }
  }

  void complete(Connection connection, Snapshot snapshot) throws SQLException {
    var content = snapshot.content();
    try (var statement = connection.prepareStatement(COMPLETE)) {
      statement.setLong(1, content.lines());
      statement.setLong(2, content.transactions());
      statement.setLong(3, content.rejected());
      statement.setString(4, write(content.reasons()));
      statement.setObject(5, content.from());
      statement.setObject(6, content.to());
      statement.setInt(7, snapshot.sourceId());
      statement.executeUpdate();
    }
  }

  private Snapshot snapshot(ResultSet row) throws SQLException {
    var content =
        new Snapshot.Content(
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            read(row.getString(7)),
            row.getObject(8, LocalDate.class),
            row.getObject(9, LocalDate.class));
    return new Snapshot(row.getInt(1), row.getString(2), row.getString(3), content);
  }

  private String write(List<RejectedLines.Count> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RejectedLines.Count> read(String reasons) {
    try {
      return json.readValue(reasons, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
