package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;

/**
 * A mention with an address.
 *
 * @param source the package that it comes from
 * @param rank the package's place in the lock file; the lower says the better name
 * @param fits whether its name matches its domain
 */
record PlacedMention(String source, int rank, Mention mention, Address home, boolean fits) {

  /** The host that identifies the service. */
  String key() {
    return ownSubdomain() ? home.host() : home.domain();
  }

  /** Its name matches its domain, or is in letters that no domain has. */
  boolean mayBeOfTheDomain() {
    return fits || NameMatch.plain(mention.name()).isEmpty();
  }

  /** A product at its own name below the domain of another service. */
  private boolean ownSubdomain() {
    String first = home.subdomain();
    return !fits && !first.isEmpty() && NameMatch.fits(mention.name(), first);
  }
}
