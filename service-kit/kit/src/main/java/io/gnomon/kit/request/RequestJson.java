package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.admission.AdmittedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

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

  /** A copy of the mapper with the bounds for bodies of requests. */
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

  /**
   * Makes parsers for bodies of requests: bounded, and what they read is counted among what the
   * request holds.
   */
  static final class CountedJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    CountedJsonFactory(JsonFactory settings, StreamReadConstraints bounds) {
      super(settings, null);
      setStreamReadConstraints(bounds);
    }

    @Override
    public JsonFactory copy() {
      return new CountedJsonFactory(this, streamReadConstraints());
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
      return counted(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
      return counted(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(
        char[] text, int offset, int length, IOContext context, boolean recyclable)
        throws IOException {
      return counted(super._createParser(text, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] text, int offset, int length, IOContext context)
        throws IOException {
      return counted(super._createParser(text, offset, length, context));
    }

    private static JsonParser counted(JsonParser parser) {
      return CurrentRequest.find()
          .<JsonParser>map(
              rc -> new CountedJsonParser(parser, bytes -> AdmittedRequest.holdBody(rc, bytes)))
          .orElse(parser);
    }

    /** Reports the heap that the values read so far take, some hundred at a time. */
    static final class CountedJsonParser extends JsonParserDelegate {

      /** A text of a few letters in a list; an object without fields has two, for its brackets. */
      static final int BYTES_PER_TOKEN = 64;

      /** What is reckoned for each request anyway has room for so many. */
      static final int TOKENS_PER_STEP = 128;

      private final LongConsumer held;
      private int tokens;

      /**
       * A new one.
       *
       * @param held takes what is held in addition, or throws
       */
      CountedJsonParser(JsonParser parser, LongConsumer held) {
        super(parser);
        this.held = held;
      }

      @Override
      public @Nullable JsonToken nextToken() throws IOException {
        count();
        return super.nextToken();
      }

      @Override
      public @Nullable JsonToken nextValue() throws IOException {
        count();
        return super.nextValue();
      }

      private void count() {
        tokens++;
        if (tokens % TOKENS_PER_STEP == 0) {
          held.accept((long) TOKENS_PER_STEP * BYTES_PER_TOKEN);
        }
      }
    }
  }
}
