package io.gnomon.catalog.suggestion;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes suggestions, and decisions on them. */
@ApplicationScoped
class SuggestionService {

  private static final int MOST_OPEN = 500;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_COMMENT = 1_000;

  private final DataSource dataSource;
  private final SuggestionStore store;
  private final AuditLog audit;

  SuggestionService(DataSource dataSource, SuggestionStore store, AuditLog audit) {
    this.dataSource = dataSource;
    this.store = store;
    this.audit = audit;
  }

  List<Suggestion> before(@Nullable Cursor cursor, @Nullable SuggestionState state, int limit)
      throws SQLException {
    try (var connection = dataSource.getConnection()) {
      long newest = cursor == null ? Long.MAX_VALUE : cursor.number(0);
      return store.before(connection, newest, state, limit);
    }
  }

  @Transactional
  Suggestion create(@Nullable SuggestionRequest request, String who) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var content = content(connection, request);
      var id = store.insert(connection, content, who, MOST_OPEN);
      return id.flatMap(each -> find(connection, each))
          .orElseThrow(
              () ->
                  new ProblemException(
                      StandardProblem.CONFLICT,
                      "You have %d open suggestions already.".formatted(MOST_OPEN)));
    }
  }

  /** Empty when there is no such suggestion. */
  @Transactional
  Optional<Suggestion> resolve(long id, @Nullable ResolutionRequest request, String who)
      throws SQLException {
    var state = request == null ? null : request.state();
    if (request == null || state == null) {
      throw Parameters.refused("state", "is missing", List.of("accepted", "declined", "open"));
    }
    var comment = Parameters.optional("comment", request.comment(), LONGEST_COMMENT);
    try (var connection = dataSource.getConnection()) {
      var before = store.find(connection, id);
      if (before.isEmpty()) {
        return before;
      }
      store.resolve(connection, id, state, comment, who);
      var after = store.find(connection, id);
      audit.record(
          new AuditEntry(
              who,
              "suggestion.resolved",
              Long.toString(id),
              comment,
              before.get(),
              after.orElse(null)));
      return after;
    }
  }

  private Optional<Suggestion> find(Connection connection, long id) {
    try {
      return store.find(connection, id);
    } catch (SQLException e) {
      throw new IllegalStateException("the suggestion cannot be read", e);
    }
  }

  private static Suggestion.Content content(
      Connection connection, @Nullable SuggestionRequest request) throws SQLException {
    var kind = request == null ? null : request.kind();
    if (request == null || kind == null) {
      throw Parameters.refused(
          "kind", "is missing", List.of("scoreUpdate", "improvement", "newApp"));
    }
    if (kind == SuggestionKind.NEW_APP) {
      return new Suggestion.Content(
          kind,
          null,
          Parameters.required("name", request.name(), LONGEST_NAME),
          host(request.domain()),
          Parameters.optional("text", request.text(), LONGEST_TEXT),
          request.mayContact());
    }
    return new Suggestion.Content(
        kind,
        app(connection, request.app()),
        null,
        null,
        Parameters.required("text", request.text(), LONGEST_TEXT),
        request.mayContact());
  }

  private static String host(@Nullable String text) {
    return HostName.parse(text)
        .map(HostName::value)
        .orElseThrow(
            () -> Parameters.refused("domain", "is no host", "a host, such as dropbox.com"));
  }

  private static String app(Connection connection, @Nullable String id) throws SQLException {
    if (id != null && id.indexOf('\0') < 0) {
      try (var statement = connection.prepareStatement("select id from cloud_app where id = ?")) {
        statement.setString(1, id);
        var rows = statement.executeQuery();
        if (rows.next()) {
          return rows.getString(1);
        }
      }
    }
    throw Parameters.refused("app", "is no app of the catalog", "the id of an app");
  }
}
