package io.gnomon.agent.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.random.RandomGenerator;

/** How many bytes a visit moves in one direction, both ends included. */
public record ByteRange(long least, long most) {

  /** What a visit moves to a site that is nobody's habit. */
  public static final ByteRange USUAL = new ByteRange(500, 200_000);

  public ByteRange {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("not a range of bytes: " + least + " to " + most);
    }
  }

  @JsonCreator
  static ByteRange of(List<Long> ends) {
    if (ends.size() != 2) {
      throw new IllegalArgumentException("a range of bytes is [least, most], not " + ends);
    }
    return new ByteRange(ends.get(0), ends.get(1));
  }

  /** One number of bytes out of the range. */
  public long pick(RandomGenerator random) {
    return random.nextLong(least, most + 1);
  }
}
