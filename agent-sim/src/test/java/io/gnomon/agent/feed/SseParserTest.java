package io.gnomon.agent.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseParserTest {

  private static final byte[] STREAM =
      (": hello\n\nevent: snapshot\nid: 1\ndata: {\"a\":\ndata: \"Zoë 健\"}\n\n"
              + "event: delta\r\nid: 2\r\ndata: {}\r\n\r\n:\n\ndata: bare\r\r"
              + "event: announce\ndata:no space\nretry: 5\n\nevent: nothing\n\ndata: last\n\n")
          .getBytes(StandardCharsets.UTF_8);

  private static final List<SseEvent> EVENTS =
      List.of(
          new SseEvent("snapshot", "{\"a\":\n\"Zoë 健\"}"),
          new SseEvent("delta", "{}"),
          new SseEvent("message", "bare"),
          new SseEvent("announce", "no space"),
          new SseEvent("message", "last"));

  private final List<SseEvent> events = new ArrayList<>();
  private final List<Long> retries = new ArrayList<>();

  @Test
  void aStreamIsParsedAlikeWhereverItIsSplit() {
    for (int cut = 0; cut <= STREAM.length; cut++) {
      events.clear();
      var parser = new SseParser(1_000, events::add, retries::add);

      parser.read(Arrays.copyOf(STREAM, cut));
      parser.read(Arrays.copyOfRange(STREAM, cut, STREAM.length));

      assertThat(events).as("cut at %d", cut).isEqualTo(EVENTS);
    }
  }

  @Test
  void aStreamIsReadByteByByte() {
    var parser = new SseParser(1_000, events::add, retries::add);

    for (var b : STREAM) {
      assertThat(parser.read(new byte[] {b})).isTrue();
    }

    assertThat(events).isEqualTo(EVENTS);
  }

  @Test
  void anIncompleteEventIsNotReported() {
    var parser = new SseParser(1_000, events::add, retries::add);

    parser.read("event: delta\ndata: {}\n".getBytes(StandardCharsets.UTF_8));

    assertThat(events).isEmpty();
  }

  @Test
  void aTimeToRetryIsToldWithoutAnEvent() {
    var parser = new SseParser(1_000, events::add, retries::add);

    parser.read("retry: 88888\n\nretry:5\n".getBytes(StandardCharsets.UTF_8));
    parser.read(
        "retry: -1\nretry: 1e3\nretry\nretry: 1234567890\n\n".getBytes(StandardCharsets.UTF_8));

    assertThat(retries).containsExactly(88_888L, 5L);
    assertThat(events).isEmpty();
  }

  @Test
  void aLineThatNeverEndsStopsAtTheLimit() {
    var parser = new SseParser(1_000, events::add, retries::add);
    var part = "data: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".getBytes(StandardCharsets.UTF_8);

    var read = 0;
    while (parser.read(part)) {
      read += part.length;
    }

    assertThat(read).isBetween(900, 1_000);
    assertThat(events).isEmpty();
  }

  @Test
  void manyShortDataLinesOfOneEventStopAtTheLimitToo() {
    var parser = new SseParser(1_000, events::add, retries::add);
    var line = "data: xxxxxxxxxxx\n".getBytes(StandardCharsets.UTF_8);

    var lines = 0;
    while (parser.read(line)) {
      lines++;
    }

    assertThat(lines).isLessThan(100);
  }

  @Test
  void theLimitIsForOneEventAndNotForTheStream() {
    var parser = new SseParser(100, events::add, retries::add);
    var event = "data: 0123456789\n\n".getBytes(StandardCharsets.UTF_8);

    for (int i = 0; i < 1_000; i++) {
      assertThat(parser.read(event)).isTrue();
    }

    assertThat(events).hasSize(1_000);
  }
}
