package io.gnomon.local.ledger;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.UrlPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The apps that the organisation has added itself. Devices do not know them: a fleet's ledger says
 * which app of the shipped catalog a host belongs to, or none.
 */
final class CustomApps {

  /** Orders domains so that the one by which the catalog attributes a site comes last. */
  private static final Comparator<AppDomain> BY_LENGTH =
      Comparator.<AppDomain>comparingInt(domain -> domain.host().labelCount())
          .thenComparingInt(domain -> UrlPath.segmentCount(pathOf(domain)));

  private final AttributionIndex own;
  private final Map<String, AttributionIndex> shipped = new HashMap<>();
  private final Function<String, Collection<AppDomain>> domains;

  /**
   * The custom apps in one state of the catalog.
   *
   * @param own the domains of all that were added
   * @param domains those of an app of the shipped catalog; asked for at most once
   */
  CustomApps(Collection<AppDomain> own, Function<String, Collection<AppDomain>> domains) {
    this.own = AttributionIndex.of(own);
    this.domains = domains;
  }

  /**
   * The app that reports list a site under: of those that have a domain above it, the one with the
   * longest.
   *
   * @param path null where it was not visible
   * @param catalogued the app of the shipped catalog, if there is one
   */
  @Nullable String appOf(String host, @Nullable String path, @Nullable String catalogued) {
    return HostName.parse(host)
        .flatMap(name -> own.find(name, path).filter(each -> wins(each, name, path, catalogued)))
        .map(AppDomain::appId)
        .orElse(catalogued);
  }

  /** An app that took over a domain of the catalog has it alone. */
  private boolean wins(
      AppDomain mine, HostName host, @Nullable String path, @Nullable String catalogued) {
    return catalogued == null
        || shipped
            .computeIfAbsent(catalogued, app -> AttributionIndex.of(domains.apply(app)))
            .find(host, path)
            .map(theirs -> BY_LENGTH.compare(theirs, mine) <= 0)
            .orElse(true);
  }

  private static String pathOf(AppDomain domain) {
    return Objects.requireNonNullElse(domain.pathPrefix(), UrlPath.ROOT);
  }
}
