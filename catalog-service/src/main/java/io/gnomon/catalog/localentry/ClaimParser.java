package io.gnomon.catalog.localentry;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Parses domains and address ranges as people write them; refuses the request if one is invalid.
 */
public final class ClaimParser {

  private static final int MAX_DOMAIN_LENGTH = 2_000;
  private static final int MAX_PATH_LENGTH = 1_800;
  private static final int MAX_SHOWN_LENGTH = 100;
  private static final int MIN_PREFIX_V4 = 8;
  private static final int MIN_PREFIX_V6 = 16;
  private static final List<IpRange> RESERVED_RANGES =
      List.of("127.0.0.0/8", "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "::/127", "fe80::/10")
          .stream()
          .map(text -> IpRange.parse(text).orElseThrow())
          .toList();

  private ClaimParser() {}

  /** Domains in canonical form, each once: {@code example.com} or {@code example.com/app}. */
  public static List<String> domains(String field, @Nullable List<String> texts) {
    return parseEach(texts, text -> domain(field, text));
  }

  /** Ranges in canonical form, each once: {@code 203.0.113.0/24}, {@code 2001:db8::/32}. */
  public static List<String> ranges(String field, @Nullable List<String> texts) {
    return parseEach(texts, text -> range(field, text));
  }

  private static List<String> parseEach(@Nullable List<String> texts, UnaryOperator<String> parse) {
    if (texts == null) {
      return List.of();
    }
    Set<String> canonical = new LinkedHashSet<>();
    texts.forEach(text -> canonical.add(parse.apply(text.strip())));
    return List.copyOf(canonical);
  }

  private static String domain(String field, String text) {
    var domain =
        text.length() > MAX_DOMAIN_LENGTH
            ? null
            : DomainText.parse("", text).filter(isHostWithShortPath()).orElse(null);
    if (domain == null) {
      throw Parameters.refused(
          field,
          "has an invalid domain: " + shortened(text),
          "a host, such as example.com, optionally with a path");
    }
    if (domain.host().isPublicSuffix()) {
      throw Parameters.refused(
          field,
          "has the public suffix %s, below which different owners register names"
              .formatted(domain.host()),
          "a name that has one owner");
    }
    return DomainText.of(domain);
  }

  private static Predicate<AppDomain> isHostWithShortPath() {
    return domain -> {
      var path = domain.pathPrefix();
      return !domain.host().isIpAddress()
          && (path == null || (path.length() <= MAX_PATH_LENGTH && !path.matches(".*[?#\\s].*")));
    };
  }

  private static String range(String field, String text) {
    var range = IpRange.parse(text).orElse(null);
    if (range == null) {
      throw Parameters.refused(
          field,
          "has an invalid address or range: " + shortened(text),
          List.of("203.0.113.0/24", "2001:db8::1"));
    }
    int minPrefix = range.base().v6() ? MIN_PREFIX_V6 : MIN_PREFIX_V4;
    if (range.prefixLength() < minPrefix) {
      throw Parameters.refused(
          field, "has the range %s, which is too large".formatted(range), "at least /" + minPrefix);
    }
    if (RESERVED_RANGES.stream().anyMatch(each -> each.contains(range.base()))) {
      throw Parameters.refused(
          field,
          "has the reserved range %s, in which no app can be".formatted(range),
          "addresses of other machines");
    }
    return range.toString();
  }

  private static String shortened(String text) {
    return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) : text;
  }

  /** The host of a domain in canonical form. */
  public static HostName host(String domain) {
    return DomainText.read("", domain).host();
  }
}
