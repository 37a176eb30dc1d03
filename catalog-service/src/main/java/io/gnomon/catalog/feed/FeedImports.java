package io.gnomon.catalog.feed;

import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What becomes of imports: applied, or taken back. The catalog changes whole or not at all. */
@ApplicationScoped
class FeedImports {

  private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(5).toSeconds();
  private static final FeedContent NOTHING = new FeedContent(List.of(), LocalDate.EPOCH, List.of());

  private final DataSource dataSource;
  private final FeedStore feeds;
  private final ImportStore imports;
  private final FeedLayer layer;
  private final AuditLog audit;

  FeedImports(
      DataSource dataSource,
      FeedStore feeds,
      ImportStore imports,
      FeedLayer layer,
      AuditLog audit) {
    this.dataSource = dataSource;
    this.feeds = feeds;
    this.imports = imports;
    this.layer = layer;
    this.audit = audit;
  }

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What somebody wants of a file. */
  record Request(boolean preview, @Nullable LocalDate asOf, String who) {}

  /** Begins an import of a file that is here, or of one that is to be fetched. */
  FeedImport begin(FeedSource feed, boolean here, Request request) {
    return inTransaction(
        connection -> {
          var settings = feeds.of(connection, feed);
          if (!settings.enabled()) {
            throw conflict("The feed is off; turn it on first.");
          }
          var origin = here ? FeedImport.UPLOAD : url(feed, settings);
          var asOf = request.asOf() == null ? LocalDate.now(Clock.systemUTC()) : request.asOf();
          var received = new FeedImport.Received(origin, asOf, null, null);
          long id = imports.begin(connection, feed, received, request.who());
          var after = Map.of("import", id, "origin", origin);
          audit.record(
              new AuditEntry(request.who(), "catalogFeed.imported", feed.id(), null, null, after));
          return find(connection, feed, id);
        });
  }

  private static String url(FeedSource feed, FeedSettings settings) {
    var url = settings.url() == null ? feed.terms().url() : settings.url();
    if (url == null) {
      throw conflict("The feed has no URL; send a file or set one.");
    }
    return url;
  }

  /** The feeds that are to be fetched now. What was broken off before is marked so. */
  List<String> takeDue() {
    return inTransaction(
        connection -> {
          imports.failBrokenOff(connection);
          return feeds.takeDue(connection);
        });
  }

  /** Newest first. */
  List<ImportSummary> before(FeedSource feed, @Nullable Cursor cursor, int limit) {
    long newest = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    return inTransaction(connection -> imports.before(connection, feed.id(), newest, limit))
        .stream()
        .map(ImportSummary::of)
        .toList();
  }

  FeedImport get(FeedSource feed, long id) {
    return inTransaction(connection -> find(connection, feed, id));
  }

  /** Lets what was read be what the feed says. */
  FeedImport apply(FeedSource feed, long id, String who) {
    return inTransaction(
        connection -> {
          layer.lock();
          var wanted = find(connection, feed, id);
          boolean ready =
              wanted.state() == ImportState.PREVIEWED || wanted.state() == ImportState.READING;
          if (!ready || wanted.outcome().report() == null) {
            throw conflict("Only an import that was previewed can be applied; it is not.");
          }
          var applied = imports.applied(connection, feed.id());
          if (applied.isPresent()) {
            imports.state(connection, id(applied.get()), ImportState.REPLACED);
          }
          use(connection, feed, wanted);
          audit.record(
              new AuditEntry(
                  who,
                  "catalogFeed.applied",
                  feed.id(),
                  null,
                  named(applied),
                  Map.of("import", id)));
          return find(connection, feed, id);
        });
  }

  /**
   * Goes back to what the feed said before; returns that import, or nothing where there was none.
   */
  Optional<FeedImport> rollBack(FeedSource feed, String who) {
    return inTransaction(
        connection -> {
          layer.lock();
          var applied =
              imports
                  .applied(connection, feed.id())
                  .orElseThrow(() -> conflict("The feed says nothing that could be taken back."));
          imports.state(connection, id(applied), ImportState.ROLLED_BACK);
          var before = imports.before(connection, feed.id(), id(applied));
          if (before.isPresent()) {
            use(connection, feed, before.get());
          } else {
            layer.replace(connection, feed, NOTHING);
          }
          audit.record(
              new AuditEntry(
                  who,
                  "catalogFeed.rolledBack",
                  feed.id(),
                  null,
                  named(Optional.of(applied)),
                  named(before)));
          return imports.applied(connection, feed.id());
        });
  }

  private void use(Connection connection, FeedSource feed, FeedImport wanted) throws SQLException {
    var content = imports.content(connection, wanted);
    if (content == null) {
      throw conflict("The content of this import is no longer kept.");
    }
    var report = layer.replace(connection, feed, content);
    imports.finish(connection, id(wanted), ImportState.APPLIED, report);
    imports.forget(connection, feed.id());
  }

  private FeedImport find(Connection connection, FeedSource feed, long id) throws SQLException {
    return imports
        .find(connection, feed.id(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.NOT_FOUND, "There is no import of this number."));
  }

  private static long id(FeedImport each) {
    return Long.parseLong(each.id());
  }

  private static @Nullable Object named(Optional<FeedImport> each) {
    return each.map(one -> Map.of("import", id(one))).orElse(null);
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }

  @FunctionalInterface
  interface Step {
    void on(Connection connection) throws SQLException;
  }

  /** One step of an import, whole or not at all. */
  void perform(Step step) {
    inTransaction(
        connection -> {
          step.on(connection);
          return Boolean.TRUE;
        });
  }

  <T> T inTransaction(Work<T> work) {
    Callable<T> call =
        () -> {
          try (var connection = dataSource.getConnection()) {
            return work.on(connection);
          }
        };
    return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(call);
  }
}
