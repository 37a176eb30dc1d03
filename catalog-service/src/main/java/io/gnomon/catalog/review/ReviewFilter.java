package io.gnomon.catalog.review;

import io.gnomon.catalog.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are asked for.
 *
 * @param source how the source's id begins
 */
record ReviewFilter(ReviewState state, @Nullable String app, @Nullable String source) {

  private static final List<String> LAYERS = List.of("base", "feed");

  static ReviewFilter of(String state, @Nullable String app, @Nullable String layer) {
    var wanted =
        ReviewState.find(state)
            .orElseThrow(() -> Parameters.refused("state", "is none", ReviewState.texts()));
    var asked = app == null || app.isEmpty() ? null : app.replace("\0", "");
    return new ReviewFilter(wanted, asked, source(layer));
  }

  private static @Nullable String source(@Nullable String layer) {
    if (layer == null || layer.isEmpty()) {
      return null;
    }
    if (!LAYERS.contains(layer)) {
      throw Parameters.refused("layer", "brings no domains to be reviewed", LAYERS);
    }
    return layer.equals("base") ? "bundle" : "feed:";
  }
}
