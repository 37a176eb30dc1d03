package io.gnomon.matching.indicator;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.host.VisitedUrl;
import java.util.Optional;

/** The value of an indicator, understood. */
public sealed interface IndicatorTarget {

  /**
   * Longer values are none; with it a path always fits, however its characters have to be encoded.
   */
  int MAX_VALUE = 1_800;

  /** The value in canonical form, as it should be stored and compared. */
  String canonical();

  /**
   * A host and its subdomains or, with a path other than the root, the host exactly and the path
   * prefix.
   */
  record OnHost(HostName host, String path) implements IndicatorTarget {

    public OnHost {
      path = UrlPath.normalize(path);
    }

    /** Whether the target is narrower than the whole host. */
    public boolean hasPath() {
      return !path.equals(UrlPath.ROOT);
    }

    @Override
    public String canonical() {
      String text = host.value().indexOf(':') < 0 ? host.value() : "[" + host + "]";
      return hasPath() ? text + path : text;
    }
  }

  /** An address or a range of addresses. */
  record OnAddress(IpRange range) implements IndicatorTarget {

    @Override
    public String canonical() {
      return range.toString();
    }
  }

  /**
   * Reads a value; empty when the type cannot have it. A {@code DomainName} is a name without
   * wildcard, scheme or path and no IP literal. A {@code Url} has no query and no fragment: no
   * device ever sees one, and dropping it would widen the indicator.
   */
  static Optional<IndicatorTarget> parse(IndicatorType type, String value) {
    if (value.length() > MAX_VALUE) {
      return Optional.empty();
    }
    Optional<IndicatorTarget> target =
        switch (type) {
          case DomainName -> domain(value);
          case Url -> url(value);
          case IpAddress -> IpRange.parse(value.strip()).map(OnAddress::new);
        };
    return target.filter(each -> each.canonical().length() <= MAX_VALUE);
  }

  private static Optional<IndicatorTarget> domain(String value) {
    return HostName.parse(value)
        .filter(host -> !host.isIpAddress())
        .map(host -> new OnHost(host, UrlPath.ROOT));
  }

  private static Optional<IndicatorTarget> url(String value) {
    if (value.indexOf('?') >= 0 || value.indexOf('#') >= 0) {
      return Optional.empty();
    }
    return VisitedUrl.parse(value).map(url -> new OnHost(url.host(), url.path()));
  }
}
