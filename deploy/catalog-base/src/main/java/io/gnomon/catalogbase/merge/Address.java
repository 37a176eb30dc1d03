package io.gnomon.catalogbase.merge;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a service lives: host, and the registrable domain by the ICANN part of the public suffix
 * list (its private part would make an owner of every tenant).
 *
 * @param host lower case, ASCII, without {@code www.}
 * @param domain the registrable domain
 * @param path what follows the host, empty for a home page
 * @param tenant whether the host lies below a suffix whose subdomains a hoster gives to its
 *     customers
 */
record Address(String host, String domain, String path, boolean tenant) {

  private static final Pattern URL =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@]*@)?([^/:?#]+)(?::\\d+)?([^?#]*).*");
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final Set<String> NEW_SUFFIXES = Set.of("bank.in", "fin.in");
  private static final Pattern WWW = Pattern.compile("^(?:\\*\\.)?(?:www\\d?\\.)?");

  /** Reads a URL, a host or a wildcard; empty for anything without a registrable domain. */
  static Optional<Address> of(String url) {
    Matcher parts = URL.matcher(url.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(2).replaceAll("^/|/+$|^/*index\\.[a-z]+$", "");
    return ascii(parts.group(1)).flatMap(host -> ofHost(host, path));
  }

  private static Optional<String> ascii(String text) {
    try {
      String host = IDN.toASCII(WWW.matcher(text).replaceFirst("").replaceAll("\\.+$", ""));
      return host.length() < 254 && HOST.matcher(host).matches()
          ? Optional.of(host)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Address> ofHost(String host, String path) {
    InternetDomainName name = InternetDomainName.from(host);
    if (!name.isUnderRegistrySuffix()) {
      return Optional.empty();
    }
    String domain = registrable(name);
    boolean tenant =
        name.isPublicSuffix()
            || (name.isUnderPublicSuffix()
                && name.topPrivateDomain().parts().size()
                    > name.topDomainUnderRegistrySuffix().parts().size());
    return Optional.of(new Address(host, domain, path, tenant));
  }

  /** By the list that Guava carries, and what registries opened since it was made. */
  private static String registrable(InternetDomainName name) {
    String domain = name.topDomainUnderRegistrySuffix().toString();
    String host = name.toString();
    if (!NEW_SUFFIXES.contains(domain) || host.equals(domain)) {
      return domain;
    }
    int end = host.length() - domain.length() - 1;
    return host.substring(host.lastIndexOf('.', end - 1) + 1);
  }

  /** The registrable domain's own label: {@code example} of {@code example.co.uk}. */
  String label() {
    return domain.substring(0, domain.indexOf('.'));
  }

  /** The labels before the registrable domain, empty if nothing does. */
  String subdomain() {
    return host.equals(domain) ? "" : host.substring(0, host.length() - domain.length() - 1);
  }
}
