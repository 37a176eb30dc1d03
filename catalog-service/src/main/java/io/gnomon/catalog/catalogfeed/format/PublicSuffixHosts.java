package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts of one row that are public suffixes. The public suffix list does not have all countries
 * of a service: where it has {@code blogspot.com}, {@code blogspot.example} beside it is one, too.
 */
final class PublicSuffixHosts {

  private final Set<String> labels = new HashSet<>();

  private PublicSuffixHosts() {}

  static PublicSuffixHosts of(Collection<String> texts) {
    var suffixes = new PublicSuffixHosts();
    hosts(texts).stream()
        .filter(host -> host.isPublicSuffix() && !host.isRegistrySuffix())
        .forEach(host -> suffixes.labels.add(firstLabel(host)));
    return suffixes;
  }

  boolean has(HostName host) {
    boolean registrable = host.registrableDomain().filter(host::equals).isPresent();
    return host.isPublicSuffix() || (registrable && labels.contains(firstLabel(host)));
  }

  /** Whether there are hosts, and all are public suffixes. */
  boolean areAllOf(Collection<String> texts) {
    var hosts = hosts(texts);
    return !hosts.isEmpty() && hosts.stream().allMatch(this::has);
  }

  private static List<HostName> hosts(Collection<String> texts) {
    return texts.stream().map(HostRules::host).flatMap(Optional::stream).toList();
  }

  private static String firstLabel(HostName host) {
    var value = host.value();
    int dot = value.indexOf('.');
    return dot < 0 ? value : value.substring(0, dot);
  }
}
