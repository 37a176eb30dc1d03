package io.gnomon.catalog.app;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskModel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An app and its score.
 *
 * @param points what it earns, whatever the weights
 * @param hash the same for the same content; another one makes another revision
 */
public record AssessedApp(CloudApp app, List<Points> points, Rating rating, String hash) {

  /** Raised whenever the same app is stored in another way, so that each is stored anew. */
  private static final int SEARCH_VERSION = 3;

  /** Raised whenever messages say more of the same app, so that each is published anew. */
  private static final int MESSAGE_VERSION = 3;

  private static final String UNCONFIRMED = "unconfirmed";

  public static AssessedApp of(CloudApp app, RiskModel model, @Nullable BigDecimal override) {
    var points = Points.of(app.facts(), model.factors());
    return new AssessedApp(
        app, points, model.rate(app.priorBasis(), points, override), hash(app, points));
  }

  /** The id of the app. */
  public String id() {
    return app.id();
  }

  /** What it is sorted by. */
  public String sortName() {
    return app.name().toLowerCase(Locale.ROOT);
  }

  private static String hash(CloudApp app, List<Points> points) {
    var hasher = Hashing.sha256().newHasher();
    put(hasher, app.id(), app.name(), app.vendor(), app.categoryId(), app.layer(), app.kind());
    app.domains().forEach(each -> put(hasher, each.text(), each.shared(), each.review()));
    put(hasher, app.local().ipRanges(), app.local().excludedHosts());
    app.facts()
        .forEach(
            each ->
                put(
                    hasher,
                    each.factorId(),
                    each.value(),
                    each.source(),
                    each.asOf(),
                    each.inheritedFrom()));
    app.facts().stream()
        .filter(Fact::unconfirmed)
        .forEach(each -> put(hasher, UNCONFIRMED, each.factorId()));
    put(hasher, Points.write(points));
    put(hasher, SEARCH_VERSION, app.aliases());
    put(hasher, MESSAGE_VERSION);
    return hasher.hash().toString();
  }

  /** The length goes before the text, so that no two contents run into the same bytes. */
  private static void put(Hasher hasher, @Nullable Object... values) {
    for (var value : values) {
      var text = Objects.toString(value, "");
      hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
  }
}
