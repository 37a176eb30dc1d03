package io.gnomon.catalog.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** People's own queries. */
@Singleton
class QueryStore {

  private static final String FIND =
      "select id, name, parameters from saved_query where owner = ? order by lower(name), id";
  private static final String INSERT =
      """
      insert into saved_query (id, owner, name, parameters, changed_at)
      select ?, ?, ?, ?::jsonb, now()
      where (select count(*) from saved_query where owner = ?) < ?
      """;
  private static final String UPDATE =
      """
      update saved_query set name = ?, parameters = ?::jsonb, changed_at = now()
      where id = ? and owner = ?
      """;
  private static final String DELETE = "delete from saved_query where id = ? and owner = ?";
  private static final TypeReference<Map<String, List<String>>> PARAMETERS =
      new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper json;

  QueryStore(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  List<SavedQuery> of(String owner) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(FIND)) {
      statement.setString(1, owner);
      var rows = statement.executeQuery();
      var found = new ArrayList<SavedQuery>();
      while (rows.next()) {
        found.add(query(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Empty when the owner has that many already. */
  Optional<SavedQuery> insert(
      String owner, String name, Map<String, List<String>> parameters, int most) {
    var id = UUID.randomUUID();
    int rows = update(INSERT, id, owner, name, text(parameters), owner, most);
    return rows == 0
        ? Optional.empty()
        : Optional.of(new SavedQuery(id.toString(), name, false, parameters));
  }

  boolean update(UUID id, String owner, String name, Map<String, List<String>> parameters) {
    return update(UPDATE, name, text(parameters), id, owner) > 0;
  }

  boolean delete(UUID id, String owner) {
    return update(DELETE, id, owner) > 0;
  }

  private int update(String sql, Object... values) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private SavedQuery query(ResultSet row) throws SQLException {
    try {
      return new SavedQuery(
          row.getString(1), row.getString(2), false, json.readValue(row.getString(3), PARAMETERS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored query is not readable", e);
    }
  }

  private String text(Map<String, List<String>> parameters) {
    try {
      return json.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON", e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    return "23505".equals(e.getSQLState())
        ? new ProblemException(StandardProblem.CONFLICT, "You have a query of this name.")
        : new IllegalStateException("the queries are out of reach", e);
  }
}
