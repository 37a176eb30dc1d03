package io.gnomon.catalog.probe.site;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.matching.host.HostName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an app is looked at. Plain HTTP is looked at as HTTPS, which is what the factors are about.
 *
 * @param home the home page: of the factor, or of the first domain; null: there is neither
 * @param login the login page, if it is known
 * @param hosts the app's hosts, and those that its URLs name
 * @param registered the domain whose registration counts; null: there is none
 */
record ProbeTarget(
    @Nullable URI home, @Nullable URI login, List<HostName> hosts, @Nullable HostName registered) {

  ProbeTarget {
    hosts = List.copyOf(hosts);
  }

  static ProbeTarget of(CloudApp app) {
    var domains =
        app.domains().stream()
            .filter(each -> !each.pendingReview())
            .map(ListedDomain::host)
            .filter(each -> !each.isIpAddress())
            .toList();
    var first = domains.stream().findFirst();
    var home = url(app, "homepage").or(() -> first.flatMap(each -> https(each.value())));
    var login = url(app, "logonUrl").filter(each -> !home.equals(Optional.of(each)));
    var hosts = new ArrayList<>(domains);
    home.flatMap(ProbeTarget::site).ifPresent(hosts::add);
    login.flatMap(ProbeTarget::site).ifPresent(hosts::add);
    var registered =
        first.flatMap(HostName::registrableDomain).or(() -> home.flatMap(ProbeTarget::registered));
    return new ProbeTarget(home.orElse(null), login.orElse(null), hosts, registered.orElse(null));
  }

  /** Whether a page at that URL is the app's: redirects to other pages are not followed. */
  boolean owns(URI url) {
    return HostName.parse(url.getHost())
        .map(host -> hosts.stream().anyMatch(host::isUnder))
        .orElse(false);
  }

  /** A page of a host may lie on another host of the same owner. */
  private static Optional<HostName> site(URI url) {
    return HostName.parse(url.getHost()).map(host -> host.registrableDomain().orElse(host));
  }

  private static Optional<HostName> registered(URI url) {
    return HostName.parse(url.getHost()).flatMap(HostName::registrableDomain);
  }

  private static Optional<URI> url(CloudApp app, String factor) {
    return app.facts().stream()
        .filter(each -> each.factorId().equals(factor))
        .map(Fact::value)
        .findFirst()
        .flatMap(ProbeTarget::encrypted);
  }

  private static Optional<URI> https(String host) {
    return encrypted("https://" + host + "/");
  }

  private static Optional<URI> encrypted(String text) {
    try {
      var url = new URI(text);
      boolean plain = "http".equalsIgnoreCase(url.getScheme());
      return Optional.of(plain ? new URI("https" + text.substring("http".length())) : url);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
