package io.gnomon.catalog.probe.site;

import io.gnomon.kit.outbound.InspectedResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Security headers of pages. A header counts when each page that was seen has it. */
final class HeaderFindings {

  private static final String CSP = "Content-Security-Policy";
  private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age\\s*=\\s*\"?0*([0-9]+)");
  private static final List<String> FRAME_OPTIONS = List.of("deny", "sameorigin");

  private HeaderFindings() {}

  static Map<String, String> of(Collection<InspectedResponse> pages) {
    var values = new HashMap<String, String>();
    if (!pages.isEmpty()) {
      put(values, "headerContentSecurityPolicy", pages, HeaderFindings::hasPolicy);
      put(values, "headerStrictTransportSecurity", pages, HeaderFindings::isStrict);
      put(values, "headerXContentTypeOptions", pages, HeaderFindings::isNoSniff);
      put(values, "headerXFrameOptions", pages, HeaderFindings::isFrameSafe);
    }
    return values;
  }

  /** One page without it is enough for false; one of which nothing can be said, for nothing. */
  private static void put(
      Map<String, String> values,
      String factor,
      Collection<InspectedResponse> pages,
      Function<InspectedResponse, Optional<Boolean>> rule) {
    var said = pages.stream().map(rule).toList();
    if (said.contains(Optional.of(false))) {
      values.put(factor, "false");
    } else if (!said.contains(Optional.<Boolean>empty())) {
      values.put(factor, "true");
    }
  }

  private static Optional<Boolean> hasPolicy(InspectedResponse page) {
    return Optional.of(page.all(CSP).stream().anyMatch(each -> !each.isBlank()));
  }

  private static Optional<Boolean> isStrict(InspectedResponse page) {
    // Only the first one counts (RFC 6797, 8.1).
    var age = page.first("Strict-Transport-Security").map(MAX_AGE::matcher);
    return Optional.of(age.filter(each -> each.find() && !isZero(each.group(1))).isPresent());
  }

  private static boolean isZero(String seconds) {
    return seconds.chars().allMatch(each -> each == '0');
  }

  private static Optional<Boolean> isNoSniff(InspectedResponse page) {
    var options = page.first("X-Content-Type-Options").map(HeaderFindings::plain);
    return Optional.of(options.filter("nosniff"::equals).isPresent());
  }

  /** The policy's frame-ancestors take the header's place: its lack says nothing then. */
  private static Optional<Boolean> isFrameSafe(InspectedResponse page) {
    var options = page.first("X-Frame-Options").map(HeaderFindings::plain);
    if (options.filter(FRAME_OPTIONS::contains).isPresent()) {
      return Optional.of(true);
    }
    boolean replaced =
        page.all(CSP).stream()
            .map(HeaderFindings::plain)
            .anyMatch(each -> each.contains("frame-ancestors"));
    return replaced ? Optional.empty() : Optional.of(false);
  }

  private static String plain(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
