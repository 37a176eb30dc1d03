package io.gnomon.catalog.localentry;

import com.google.common.base.Ascii;
import io.gnomon.catalog.Parameters;
import io.gnomon.matching.host.HostName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes names and ids for the organisation's own apps that come without one. */
final class CustomAppName {

  /** No other layer makes ids with this prefix, so that they never collide. */
  static final String PREFIX = "custom.";

  private static final int MAX_SLUG_LENGTH = 80;
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private CustomAppName() {}

  /** {@code Quiet Harbour} of {@code www.quiet-harbour.test}. */
  static String ofHost(HostName host) {
    var registered = host.registrableDomain().orElse(host);
    var words = registered.labels().get(0).split("[-_]+");
    return Arrays.stream(words)
        .filter(word -> !word.isEmpty())
        .map(word -> Ascii.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** The id made from a name; {@code app} if the name has no Latin letter or digit. */
  static String idOf(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    var cut = slug.length() > MAX_SLUG_LENGTH ? slug.substring(0, MAX_SLUG_LENGTH) : slug;
    return PREFIX + (cut.isEmpty() ? "app" : cut.replaceAll("-+$", ""));
  }

  /** The id that the request gives, with or without the prefix; null if it gives none. */
  static @Nullable String given(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    var slug = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    if (slug.length() > MAX_SLUG_LENGTH || !slug.matches(SLUG)) {
      throw Parameters.refused(
          "id",
          "is not a valid id",
          "up to %d lower-case letters, digits and hyphens".formatted(MAX_SLUG_LENGTH));
    }
    return PREFIX + slug;
  }
}
