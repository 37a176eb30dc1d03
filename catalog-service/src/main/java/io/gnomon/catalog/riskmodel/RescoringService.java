package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.app.AppRatingStore;
import io.gnomon.catalog.app.AppRatingStore.NewRating;
import io.gnomon.catalog.app.AppRatingStore.StoredRating;
import io.gnomon.catalog.app.AppStore;
import io.gnomon.catalog.publication.CloudAppPublisher;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rates stored apps again, from the points that each has earned, and publishes those whose score
 * changes. Works in the caller's transaction, which holds the catalog's lock.
 */
@ApplicationScoped
public class RescoringService {

  private final RiskModelReader models;
  private final OverriddenScores overrides;
  private final AppRatingStore ratings;
  private final AppStore apps;
  private final CloudAppPublisher publisher;

  RescoringService(
      RiskModelReader models,
      OverriddenScores overrides,
      AppRatingStore ratings,
      AppStore apps,
      CloudAppPublisher publisher) {
    this.models = models;
    this.overrides = overrides;
    this.ratings = ratings;
    this.apps = apps;
    this.publisher = publisher;
  }

  /**
   * An app whose rating changes.
   *
   * @param published whether what other services know of it changes
   */
  private record Rerated(String appId, Rating rating, boolean published) {}

  /** Rates all apps; returns how many get another rating. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int rescoreAll() {
    var model = models.current().model();
    var scores = overrides.all();
    var changed = new ArrayList<Rerated>();
    ratings.forEach(app -> rerated(app, model, scores.get(app.appId())).ifPresent(changed::add));
    store(changed);
    return changed.size();
  }

  /** Rates one app. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void rescore(String appId) {
    var model = models.current().model();
    var score = overrides.of(appId);
    store(ratings.find(appId).flatMap(app -> rerated(app, model, score)).stream().toList());
  }

  private static Optional<Rerated> rerated(
      StoredRating app, RiskModel model, @Nullable BigDecimal override) {
    var before = app.rating();
    var rating = model.rate(app.basis(), Points.read(app.points(), model.factors()), override);
    boolean published =
        !Objects.equals(before.score(), rating.score())
            || !before.coverage().equals(rating.coverage())
            || before.risk() != rating.risk();
    return published || !rating.equals(before)
        ? Optional.of(new Rerated(app.appId(), rating, published))
        : Optional.empty();
  }

  private void store(List<Rerated> changed) {
    if (changed.isEmpty()) {
      return;
    }
    long revision = apps.nextRevision();
    ratings.update(
        changed.stream()
            .map(
                each ->
                    new NewRating(each.appId(), each.rating(), each.published() ? revision : null))
            .toList());
    publisher.publishStored(
        changed.stream().filter(Rerated::published).map(Rerated::appId).toList());
  }
}
