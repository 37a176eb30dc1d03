package io.gnomon.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reports the heap that the values read so far take, some hundred at a time. */
final class CountedJsonParser extends JsonParserDelegate {

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
