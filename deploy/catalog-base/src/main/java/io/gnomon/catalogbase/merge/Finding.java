package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.NameFit;
import io.gnomon.catalogbase.extract.Sighting;

/**
 * A sighting with an address.
 *
 * @param source the package that it comes from
 * @param rank the package's place in the lock file; the lower says the better name
 * @param fits whether its name speaks of its domain
 */
record Finding(String source, int rank, Sighting sighting, Address home, boolean fits) {

  /** The host that stands for the service. */
  String key() {
    return ownSubdomain() ? home.host() : home.domain();
  }

  /** Its name speaks of its domain, or is in letters that no domain has. */
  boolean mayBeOfTheDomain() {
    return fits || NameFit.plain(sighting.name()).isEmpty();
  }

  /** A product that lives at a name of its own below somebody else's domain. */
  private boolean ownSubdomain() {
    String first = home.subdomain();
    return !fits && !first.isEmpty() && NameFit.fits(sighting.name(), first);
  }
}
