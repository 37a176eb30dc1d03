package io.gnomon.catalog.layer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the layers say, for whoever compares with it: within the transaction of a connection. */
@Singleton
public class LayerClaims {

  private static final String CLAIMS =
      "select source, rank, app_id, domains from layer_entry where source <> ? order by rank, app_id";
  private static final int ROWS_AT_ONCE = 5_000;

  private final ObjectMapper json;

  LayerClaims(ObjectMapper json) {
    this.json = json;
  }

  /** What a source says of all apps. */
  public List<LayerEntry> said(Connection connection, LayerSource source) throws SQLException {
    return new LayerEntries(connection, json).of(source);
  }

  /** The domains that all others say apps have; the lower rank first. */
  public List<ClaimedDomains> claimedBeside(Connection connection, LayerSource source)
      throws SQLException {
    try (var statement = connection.prepareStatement(CLAIMS)) {
      statement.setString(1, source.id());
      statement.setFetchSize(ROWS_AT_ONCE);
      var claims = new ArrayList<ClaimedDomains>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var by = new LayerSource(rows.getString(1), rows.getInt(2));
          var domains = List.of((String[]) rows.getArray(4).getArray());
          claims.add(new ClaimedDomains(by, rows.getString(3), domains));
        }
      }
      return claims;
    }
  }
}
