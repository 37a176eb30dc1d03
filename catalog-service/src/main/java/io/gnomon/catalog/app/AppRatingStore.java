package io.gnomon.catalog.app;

import io.gnomon.catalog.score.PriorBasis;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.kit.database.BulkCopy;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ratings of stored apps, within the caller's transaction. */
@ApplicationScoped
public class AppRatingStore {

  private static final int FETCH_SIZE = 5_000;
  private static final String SELECT =
      """
      select app.id, app.score, app.coverage, app.risk, app.overridden, app.category_id,
        app.kind, idx.facts ->> 'kindOfUse', idx.points
      from cloud_app app join app_index idx on idx.app_id = app.id
      """;
  private static final String CREATE_RATED =
      """
      create temp table rated (app_id text collate "C", score numeric(3, 1), coverage numeric(3, 2),
        risk text, overridden boolean, revision bigint) on commit drop
      """;
  private static final String UPDATE =
      """
      update cloud_app app set score = rated.score, coverage = rated.coverage, risk = rated.risk,
        overridden = rated.overridden, revision = coalesce(rated.revision, app.revision)
      from rated where rated.app_id = app.id
      """;
  private static final RowReader<StoredRating> READER =
      row ->
          new StoredRating(
              row.getString(1),
              new Rating(
                  row.getBigDecimal(2),
                  row.getBigDecimal(3),
                  RiskLevel.of(row.getString(4)),
                  row.getBoolean(5)),
              new PriorBasis(row.getString(6), row.getString(7), row.getString(8)),
              row.getString(9));
  private static final BulkCopy<NewRating> COPY =
      BulkCopy.<NewRating>into("rated")
          .column("app_id", NewRating::appId)
          .column("score", row -> row.rating().score())
          .column("coverage", row -> row.rating().coverage())
          .column("risk", row -> row.rating().risk().id())
          .column("overridden", row -> row.rating().overridden())
          .column("revision", NewRating::revision);

  private final Database database;

  AppRatingStore(Database database) {
    this.database = database;
  }

  /**
   * A rating as it is stored.
   *
   * @param basis what says where the score starts
   * @param points what the app earns in each risk factor, as text
   */
  public record StoredRating(String appId, Rating rating, PriorBasis basis, String points) {}

  /**
   * A rating to store.
   *
   * @param revision of the app from now on; null: it keeps its own
   */
  public record NewRating(String appId, Rating rating, @Nullable Long revision) {}

  /** Hands over the ratings of all apps, one after the other. */
  public void forEach(Consumer<StoredRating> consumer) {
    database.forEach(SELECT, FETCH_SIZE, row -> consumer.accept(READER.read(row)));
  }

  /** The rating of one app. */
  public Optional<StoredRating> find(String appId) {
    return database.first(SELECT + " where app.id = ?", READER, appId);
  }

  /** Stores ratings, once a transaction. */
  public void update(Collection<NewRating> ratings) {
    database.update(CREATE_RATED);
    database.copy(COPY, ratings);
    database.update("analyze rated");
    database.update(UPDATE);
  }
}
