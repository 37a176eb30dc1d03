package io.gnomon.discovery.attribution;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What usage is kept by: a host, narrowed to the path of the app domain that a visible path
 * matched; empty otherwise. So the number of sites does not grow with the number of paths.
 */
public record Site(String host, String pathPrefix) implements Comparable<Site> {

  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::host).thenComparing(Site::pathPrefix);

  /** A whole host. */
  public static Site of(String host) {
    return new Site(host, "");
  }

  /** The registrable domain, or the host itself where it has none. */
  String domain() {
    var name = HostName.of(host);
    return name.registrableDomain().map(HostName::value).orElse(name.value());
  }

  @Nullable String appId(AttributionIndex index) {
    return index
        .find(HostName.of(host), pathPrefix.isEmpty() ? null : pathPrefix)
        .map(AppDomain::appId)
        .orElse(null);
  }

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }
}
