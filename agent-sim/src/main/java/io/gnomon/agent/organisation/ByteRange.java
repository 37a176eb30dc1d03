package io.gnomon.agent.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.random.RandomGenerator;

/** How many bytes a visit transfers in one direction, both ends included. */
public record ByteRange(long min, long max) {

  /** The range for a site that is in no habit. */
  public static final ByteRange DEFAULT = new ByteRange(500, 200_000);

  public ByteRange {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("not a range of bytes: " + min + " to " + max);
    }
  }

  @JsonCreator
  static ByteRange of(List<Long> ends) {
    if (ends.size() != 2) {
      throw new IllegalArgumentException("a range of bytes is [min, max], not " + ends);
    }
    return new ByteRange(ends.get(0), ends.get(1));
  }

  /** A random number of bytes in the range. */
  public long pick(RandomGenerator random) {
    return random.nextLong(min, max + 1);
  }
}
