package io.gnomon.discovery.directory;

/** A message of which the one with the greater (epoch, revision) holds. */
interface Versioned {

  long epoch();

  long revision();

  /** Whether it replaces the other. */
  default boolean isNewerThan(Versioned other) {
    return epoch() > other.epoch() || (epoch() == other.epoch() && revision() > other.revision());
  }
}
