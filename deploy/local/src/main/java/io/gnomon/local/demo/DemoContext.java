package io.gnomon.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.demo.DemoOutput.Style;
import io.gnomon.local.installation.GnomonClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What every chapter needs: the client, the output, checks, and the lines of the summary. */
record DemoContext(GnomonClient client, DemoOutput output, List<String> summary) {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  DemoContext(GnomonClient client, DemoOutput output) {
    this(client, output, new ArrayList<>());
  }

  void chapter(String title) {
    output.print(Style.TEXT, "");
    output.print(Style.HEADING, "== " + title);
  }

  void print(String template, Object... values) {
    print(Style.TEXT, template, values);
  }

  void print(Style style, String template, Object... values) {
    output.print(style, template.isEmpty() ? "" : "   " + template.formatted(values));
  }

  /** A line for the summary at the end. */
  void summarize(String template, Object... values) {
    summary.add(template.formatted(values));
  }

  void require(boolean holds, String what, Object answer) {
    if (!holds) {
      throw new DemoFailedException("expected that " + what + ", but got: " + answer);
    }
  }

  /** Asks until the answer fits; fails with the last answer when it does not in time. */
  JsonNode await(
      String what, Duration timeout, Supplier<JsonNode> ask, Predicate<JsonNode> condition) {
    var deadline = Instant.now().plus(timeout);
    var answer = ask.get();
    while (!condition.test(answer)) {
      require(
          Instant.now().isBefore(deadline), what + " within " + timeout.toSeconds() + " s", answer);
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
    var body = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_INTERVAL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("interrupted");
    }
  }
}
