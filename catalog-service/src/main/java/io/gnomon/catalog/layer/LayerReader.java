package io.gnomon.catalog.layer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what a source says. */
@Singleton
public class LayerReader {

  private final DataSource dataSource;
  private final ObjectMapper json;

  LayerReader(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** What the source says of that app. */
  public Optional<LayerEntry> find(LayerSource source, String appId) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return new LayerEntries(connection, json).find(source, appId);
    }
  }

  /** What the source says, by app id; the first ones behind that id. */
  public List<LayerEntry> after(LayerSource source, String appId, int limit) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return new LayerEntries(connection, json).after(source, appId, limit);
    }
  }

  /** Whether the catalog has an app of that id now. */
  public boolean hasApp(String appId) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return !new CatalogTables(connection).hashes(List.of(appId)).isEmpty();
    }
  }
}
