package io.gnomon.catalog.claim;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads domains and ranges as people write them; ends the request where one is none. */
public final class ClaimTexts {

  private static final int MOST = 500;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_PATH = 1_800;
  private static final int WIDEST_V4 = 8;
  private static final int WIDEST_V6 = 16;
  private static final List<IpRange> OF_NO_APP =
      List.of("127.0.0.0/8", "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "::/127", "fe80::/10")
          .stream()
          .map(text -> IpRange.parse(text).orElseThrow())
          .toList();

  private ClaimTexts() {}

  /** Domains in canonical form, each once: {@code example.com} or {@code example.com/app}. */
  public static List<String> domains(String parameter, @Nullable List<@Nullable String> texts) {
    return each(parameter, texts, text -> domain(parameter, text));
  }

  /** Ranges in canonical form, each once: {@code 203.0.113.0/24}, {@code 2001:db8::/32}. */
  public static List<String> ranges(String parameter, @Nullable List<@Nullable String> texts) {
    return each(parameter, texts, text -> range(parameter, text));
  }

  private static List<String> each(
      String parameter, @Nullable List<@Nullable String> texts, UnaryOperator<String> read) {
    var given = Objects.requireNonNullElse(texts, List.<@Nullable String>of());
    if (given.size() > MOST) {
      throw Parameters.refused(parameter, "are too many", "up to " + MOST);
    }
    Set<String> canonical = new LinkedHashSet<>();
    for (var text : given) {
      canonical.add(read.apply(Objects.requireNonNullElse(text, "").strip()));
    }
    return List.copyOf(canonical);
  }

  private static String domain(String parameter, String text) {
    var domain =
        text.length() > LONGEST ? null : DomainText.parse("", text).filter(fits()).orElse(null);
    if (domain == null) {
      throw Parameters.refused(
          parameter,
          "has one that is none: " + cut(text),
          "a host, such as example.com, and a path where it has only a part");
    }
    if (domain.host().isPublicSuffix()) {
      throw Parameters.refused(
          parameter,
          "has %s, below which names of different owners live".formatted(domain.host()),
          "a name that one owner registered");
    }
    return DomainText.of(domain);
  }

  private static Predicate<AppDomain> fits() {
    return domain -> {
      var path = domain.pathPrefix();
      return !domain.host().isIpAddress()
          && (path == null || (path.length() <= LONGEST_PATH && !path.matches(".*[?#\\s].*")));
    };
  }

  private static String range(String parameter, String text) {
    var range = IpRange.parse(text).orElse(null);
    if (range == null) {
      throw Parameters.refused(
          parameter,
          "has one that is none: " + cut(text),
          List.of("203.0.113.0/24", "2001:db8::1"));
    }
    int widest = range.base().v6() ? WIDEST_V6 : WIDEST_V4;
    if (range.prefixLength() < widest) {
      throw Parameters.refused(
          parameter, range + " is a large part of the Internet", "at least /" + widest);
    }
    if (OF_NO_APP.stream().anyMatch(each -> each.contains(range.base()))) {
      throw Parameters.refused(
          parameter, range + " reaches no app", "addresses that lead to other machines");
    }
    return range.toString();
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  /** The host of a domain in canonical form. */
  public static HostName host(String domain) {
    return DomainText.read("", domain).host();
  }
}
