package io.gnomon.catalog.bundle;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Assessment;
import io.gnomon.catalog.score.RiskModel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An app and its score.
 *
 * @param hash the same for the same content; another one makes another revision
 */
record AssessedApp(CloudApp app, Assessment assessment, String hash) {

  static AssessedApp of(CloudApp app, RiskModel model) {
    var assessment = model.assess(app.facts());
    return new AssessedApp(app, assessment, hash(app, assessment));
  }

  String id() {
    return app.id();
  }

  String sortName() {
    return app.name().toLowerCase(Locale.ROOT);
  }

  /** What free text is looked for in, one a line. */
  String searchText() {
    var domains =
        app.domains().stream()
            .map(each -> each.host() + Objects.toString(each.pathPrefix(), ""))
            .collect(Collectors.joining("\n"));
    return String.join("\n", app.name(), app.vendor(), domains).toLowerCase(Locale.ROOT);
  }

  private static String hash(CloudApp app, Assessment assessment) {
    var hasher = Hashing.sha256().newHasher();
    put(hasher, app.id(), app.name(), app.vendor(), app.categoryId());
    app.domains().forEach(each -> put(hasher, each.host(), each.pathPrefix()));
    app.facts()
        .forEach(each -> put(hasher, each.factorId(), each.value(), each.source(), each.asOf()));
    put(hasher, assessment.score(), assessment.coverage());
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
