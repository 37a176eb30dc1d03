package io.gnomon.catalog.customapp;

import com.google.common.base.Ascii;
import io.gnomon.catalog.Parameters;
import io.gnomon.matching.host.HostName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and ids of the organisation's own apps, where nobody gives one. */
final class CustomAppName {

  /** No other layer makes ids that begin so: none of them can ever clash. */
  static final String PREFIX = "custom.";

  private static final int LONGEST_SLUG = 80;
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

  /** The id made of a name; letters without a Latin base leave nothing, then it is {@code app}. */
  static String idOf(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    var cut = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
    return PREFIX + (cut.isEmpty() ? "app" : cut.replaceAll("-+$", ""));
  }

  /** The id that somebody gives, with or without its prefix; null when none is given. */
  static @Nullable String given(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    var slug = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    if (slug.length() > LONGEST_SLUG || !slug.matches(SLUG)) {
      throw Parameters.refused(
          "id",
          "is none",
          "up to %d lower-case letters, digits and hyphens".formatted(LONGEST_SLUG));
    }
    return PREFIX + slug;
  }
}
