package io.gnomon.catalog.weight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.RiskModel;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Which risk model holds. Every version that ever held is kept. */
@Singleton
public class RiskModels {

  private static final String LATEST =
      """
      select version, settings, changed_at, changed_by from risk_model
      order by version desc limit 1
      """;
  private static final String VERSION = "select coalesce((select max(version) from risk_model), 0)";
  private static final String INSERT =
      """
      insert into risk_model (version, settings, changed_at, changed_by)
      values (?, ?::jsonb, now(), ?)
      """;

  private final RiskFactors factors;
  private final DataSource dataSource;
  private final ObjectMapper json;
  private volatile CurrentModel last;

  RiskModels(RiskFactors factors, DataSource dataSource, ObjectMapper json) {
    this.factors = factors;
    this.dataSource = dataSource;
    this.json = json;
    this.last = new CurrentModel(RiskModel.of(factors), 0, null, null);
  }

  /** The one that holds now, whichever replica changed it. */
  public CurrentModel current() {
    try (var connection = dataSource.getConnection()) {
      return current(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the risk model cannot be read", e);
    }
  }

  /** The one that holds in the connection's transaction. */
  public CurrentModel current(Connection connection) throws SQLException {
    var known = last;
    if (version(connection) == known.version()) {
      return known;
    }
    var read = read(connection, factors);
    last = read;
    return read;
  }

  /** The settings that hold, applied to other risk factors than the service ships with. */
  public RiskModel of(RiskFactors others, Connection connection) throws SQLException {
    return read(connection, others).model();
  }

  void save(ModelSettings settings, long version, String who, Connection connection)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, version);
      statement.setString(2, json.writeValueAsString(settings));
      statement.setString(3, who);
      statement.executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON", e);
    }
  }

  private static long version(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(VERSION)) {
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  private CurrentModel read(Connection connection, RiskFactors known) throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      var rows = statement.executeQuery();
      if (!rows.next()) {
        return new CurrentModel(ModelSettings.SHIPPED.model(known), 0, null, null);
      }
      var settings = json.readValue(rows.getString(2), ModelSettings.class);
      return new CurrentModel(
          settings.model(known),
          rows.getLong(1),
          rows.getObject(3, OffsetDateTime.class).toInstant(),
          rows.getString(4));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored risk model is not readable", e);
    }
  }
}
