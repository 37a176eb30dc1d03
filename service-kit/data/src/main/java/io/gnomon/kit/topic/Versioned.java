package io.gnomon.kit.topic;

/** A message of which the one with the greater (epoch, revision) is valid. */
public interface Versioned {

  /** Rises when the producer's database was restored to an older state. */
  long epoch();

  /** Rises with every change within an epoch. */
  long revision();

  /** Whether it replaces the other. */
  default boolean isNewerThan(Versioned other) {
    return epoch() > other.epoch() || (epoch() == other.epoch() && revision() > other.revision());
  }
}
