package io.gnomon.kit.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * JSON that a client sends: bounded by what becomes of it and not by its bytes alone, since a body
 * of some MB can have millions of objects. What is read counts among what its request holds. What
 * services say to each other, keep and load has no such bounds: a revision of the feed names every
 * indicator.
 */
public final class RequestJson {

  /**
   * Four times the values of the largest list, the hosts of a look-up with path and address; a
   * caller who does nothing else has room for what they take.
   */
  static final int MAX_TOKENS = 100_000;

  static final int MAX_DEPTH = 50;
  static final int MAX_NAME_LENGTH = 1_000;
  static final int MAX_NUMBER_LENGTH = 100;
  static final int MAX_TEXT_LENGTH = 100_000;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxTokenCount(MAX_TOKENS)
          .maxNestingDepth(MAX_DEPTH)
          .maxNameLength(MAX_NAME_LENGTH)
          .maxNumberLength(MAX_NUMBER_LENGTH)
          .maxStringLength(MAX_TEXT_LENGTH)
          .build();

  private RequestJson() {}

  /** A mapper that reads as strictly as that of the service, for what has no records. */
  public static ObjectMapper mapper() {
    var mapper = new ObjectMapper();
    new JsonCustomizer().customize(mapper);
    return bounded(mapper);
  }

  /** The same mapper for bodies of requests. */
  static ObjectMapper bounded(ObjectMapper mapper) {
    return mapper.copyWith(new CountedJsonFactory(mapper.getFactory(), BOUNDS));
  }

  /** What a body may have, for those who are refused. */
  public static String bounds() {
    return String.format(
        Locale.ROOT,
        "JSON has at most %,d values, names and brackets, %d levels, names of %,d characters,"
            + " numbers of %d and texts of %,d.",
        MAX_TOKENS,
        MAX_DEPTH,
        MAX_NAME_LENGTH,
        MAX_NUMBER_LENGTH,
        MAX_TEXT_LENGTH);
  }
}
