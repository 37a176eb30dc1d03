package io.gnomon.catalog.layer;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.util.Optional;

/** App domains as text: {@code example.com} or {@code example.com/app}. */
public final class DomainText {

  private DomainText() {}

  /** Parses what people and files write; empty if it is not a host. */
  public static Optional<AppDomain> parse(String appId, String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? HostName.parse(text).map(host -> new AppDomain(appId, host))
        : HostName.parse(text.substring(0, slash))
            .map(host -> new AppDomain(appId, host, text.substring(slash)));
  }

  /** The canonical text, which is the same for all spellings of a domain. */
  public static Optional<String> canonical(String text) {
    return parse("", text).map(DomainText::of);
  }

  /** The text of a domain. */
  public static String of(AppDomain domain) {
    var path = domain.pathPrefix();
    return path == null ? domain.host().value() : domain.host().value() + path;
  }

  /** Parses what this program wrote; fails if it is not a domain. */
  public static AppDomain read(String appId, String text) {
    return parse(appId, text)
        .orElseThrow(() -> new IllegalArgumentException(appId + ": not a domain: " + text));
  }
}
