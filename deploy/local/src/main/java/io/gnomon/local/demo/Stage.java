package io.gnomon.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.client.GnomonClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What every chapter needs: the client, a voice, and the two ways to insist on something. */
record Stage(GnomonClient client, Consumer<String> voice) {

  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  void chapter(String title) {
    voice.accept("");
    voice.accept("== " + title);
  }

  void say(String template, Object... values) {
    voice.accept("   " + template.formatted(values));
  }

  void require(boolean holds, String what, Object answer) {
    if (!holds) {
      throw new DemoFailedException("the story needs that " + what + ", but got: " + answer);
    }
  }

  /** Asks until the answer fits; fails with the last answer when it does not in time. */
  JsonNode await(String what, Duration atMost, Supplier<JsonNode> ask, Predicate<JsonNode> fits) {
    var deadline = Instant.now().plus(atMost);
    var answer = ask.get();
    while (!fits.test(answer)) {
      require(
          Instant.now().isBefore(deadline), what + " within " + atMost.toSeconds() + " s", answer);
      pause();
      answer = ask.get();
    }
    return answer;
  }

  static Stream<JsonNode> items(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false);
  }

  static String bytes(long count) {
    return count < 10_000_000 ? count / 1_000 + " kB" : count / 1_000_000 + " MB";
  }

  static Map<String, Object> body(Object... keysAndValues) {
    var body = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("interrupted");
    }
  }
}
