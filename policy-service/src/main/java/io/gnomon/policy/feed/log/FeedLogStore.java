package io.gnomon.policy.feed.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.request.TolerantReader;
import io.gnomon.policy.FeedEpoch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The feed in PostgreSQL: its head and its log. */
@ApplicationScoped
public class FeedLogStore implements FeedEpoch {

  private static final int KEPT_REVISIONS = 10_000;

  private static final String HEAD = "select organisation, epoch, revision, at from feed_head";
  private static final String INSERT =
      """
      insert into feed_revision (revision, epoch, at, cause, settings_changed, changed, upserts,
        removals, plan) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;
  private static final String MOVE_HEAD =
      """
      update feed_head set epoch = ?, revision = ?, at = ?, settings = coalesce(?::jsonb, settings)
      """;
  private static final String STEPS =
      """
      select revision, settings_changed, changed from feed_revision where epoch = ?
      order by revision desc limit ?
      """;
  private static final String BEFORE =
      """
      select epoch, revision, at, cause, upserts, removals from feed_revision where revision < ?
      order by revision desc limit ?
      """;

  private final Database database;
  private final ObjectMapper json;
  private final ObjectReader settings;

  FeedLogStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
    this.settings = TolerantReader.of(json, FeedSettings.class);
  }

  /** The head; until the transaction ends no other one appends a revision. */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedHead lockHead() {
    return readHead(HEAD + " for update");
  }

  /** Reads all that follows in the transaction from one snapshot of the database. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void useOneSnapshot() {
    database.useOneSnapshot();
  }

  /** The head, not locked. */
  public FeedHead head() {
    return readHead(HEAD);
  }

  @Override
  public long current() {
    return head().position().epoch();
  }

  private FeedHead readHead(String sql) {
    return database
        .first(sql, row -> new FeedHead(row.getString(1), position(row, 2)))
        .orElseThrow();
  }

  /** The settings as devices have them; empty before the first revision. */
  public Optional<FeedSettings> settings() {
    return database
        .first("select settings from feed_head", row -> Optional.ofNullable(row.getString(1)))
        .orElseThrow()
        .map(this::settings);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void append(FeedRevision revision) {
    database.update(
        INSERT,
        revision.revision(),
        revision.epoch(),
        revision.at(),
        revision.cause(),
        revision.settings() != null,
        SqlArray.texts(revision.plan().changedIds()),
        revision.upserts().size(),
        revision.removals().size(),
        write(revision.plan()));
    var settings = revision.settings() == null ? null : write(revision.settings());
    database.update(MOVE_HEAD, revision.epoch(), revision.revision(), revision.at(), settings);
    database.update(
        "delete from feed_revision where revision <= ?", revision.revision() - KEPT_REVISIONS);
  }

  /** Remembers that everything was published in that epoch. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void markPublished(long epoch) {
    database.update("update feed_head set published_epoch = greatest(published_epoch, ?)", epoch);
  }

  /** Whether everything was published in the current epoch. */
  public boolean isPublished() {
    return database.exists("select 1 from feed_head where published_epoch = epoch");
  }

  /** Whether that revision is in the log. */
  public boolean contains(FeedPosition position) {
    return database.exists(
        "select 1 from feed_revision where revision = ? and epoch = ? and at = ?",
        position.revision(),
        position.epoch(),
        position.at());
  }

  /**
   * Whether that revision is not of this database's history: the log has others of its time and not
   * this one. False where the log does not reach back to it any more and so cannot say.
   */
  public boolean lacks(FeedPosition position) {
    return reachesBackTo(position) && !contains(position);
  }

  private boolean reachesBackTo(FeedPosition position) {
    return database.exists("select 1 from feed_revision where revision <= ?", position.revision());
  }

  /** Deletes revisions past the head, which a restored backup can contain. */
  @Transactional(Transactional.TxType.MANDATORY)
  void deleteAfter(long revision) {
    database.update("delete from feed_revision where revision > ?", revision);
  }

  /** The last steps of the epoch, oldest first. */
  public List<FeedStep> lastSteps(long epoch, int limit) {
    var steps =
        new ArrayList<>(
            database.list(
                STEPS,
                row -> new FeedStep(row.getLong(1), row.getBoolean(2), Rows.texts(row, 3)),
                epoch,
                limit));
    Collections.reverse(steps);
    return steps;
  }

  /** Revisions before that one, the newest first. */
  public List<FeedLogEntry> before(long revision, int limit) {
    return database.list(
        BEFORE,
        row -> new FeedLogEntry(position(row, 1), row.getString(4), row.getInt(5), row.getInt(6)),
        revision,
        limit);
  }

  /** How many revisions are in the log. */
  public long count() {
    return database
        .first("select count(*) from feed_revision", row -> row.getLong(1))
        .orElseThrow();
  }

  private static FeedPosition position(ResultSet row, int column) throws SQLException {
    return new FeedPosition(
        row.getLong(column), row.getLong(column + 1), Rows.instant(row, column + 2));
  }

  private FeedSettings settings(String stored) {
    try {
      return settings.readValue(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the feed's settings are unreadable", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
    }
  }
}
