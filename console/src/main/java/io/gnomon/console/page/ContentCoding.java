package io.gnomon.console.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller says of content codings (RFC 9110, section 12.5.3). */
final class ContentCoding {

  private ContentCoding() {}

  /** The first of these codings that the header allows; {@code identity} where it allows none. */
  static String choose(@Nullable String acceptEncoding, Set<String> offered) {
    if (acceptEncoding == null) {
      return Asset.IDENTITY;
    }
    return offered.stream()
        .filter(coding -> allows(acceptEncoding, coding))
        .findFirst()
        .orElse(Asset.IDENTITY);
  }

  private static boolean allows(String acceptEncoding, String coding) {
    for (var each : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      var parts = each.strip().split("\\s*;\\s*", 2);
      if (parts[0].equals(coding)) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
