package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.address.CallerAddressResolver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Http2HeadLimitTest {

  private static final int SECONDS_BELOW_LIMIT = 29;
  private static final int REST_SECONDS = 2;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ConnectionRegistry connections =
      new ConnectionRegistry(
          HeadLimitTest.config(),
          OptionalInt.empty(),
          new CallerAddressResolver(Optional::empty),
          meters);
  private EmbeddedChannel channel = new EmbeddedChannel();
  private int requests;

  @BeforeEach
  void connect() {
    connect(false);
  }

  @AfterEach
  void disconnect() {
    channel.finishAndReleaseAll();
  }

  /** Behind TLS it is known from the start what is spoken. */
  private void connect(boolean behindTls) {
    channel.finishAndReleaseAll();
    channel = new EmbeddedChannel(new HeadLimit(connections), behindTls ? http2() : new Decision());
    channel.freezeTime();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aConnectionWithoutARequestIsClosedInTime(boolean behindTls) {
    connect(behindTls);
    send(Http2Frames.preface());
    pass(SECONDS_BELOW_LIMIT);
    send(Http2Frames.ping());
    assertThat(channel.isOpen()).isTrue();

    pass(REST_SECONDS);

    assertThatItWasClosed();
  }

  @Test
  void aFrameOfABodyThatTricklesInIsClosedInTime() {
    send(Http2Frames.preface() + Http2Frames.headBeforeABody(1));
    pass(10 * SECONDS_BELOW_LIMIT);
    send(Http2Frames.data(1, "body").substring(0, 11));
    pass(SECONDS_BELOW_LIMIT);
    assertThat(channel.isOpen()).isTrue();

    pass(REST_SECONDS);

    assertThatItWasClosed();
  }

  static Stream<Arguments> unfinished() {
    var head = Http2Frames.request(3);
    var begun = Http2Frames.begunHead(3);
    return Stream.of("", Http2Frames.request(1), Http2Frames.headBeforeABody(1))
        .flatMap(
            before ->
                Stream.of(
                        head.substring(0, 1),
                        head.substring(0, 8),
                        head.substring(0, 9),
                        head.substring(0, head.length() - 1),
                        begun,
                        begun + Http2Frames.continuation(3, false),
                        begun + Http2Frames.continuation(3, true).substring(0, 12),
                        Http2Frames.ping().substring(0, 10))
                    .map(last -> Arguments.of(before, last)));
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void aHeadThatTricklesInIsClosedInTime(String before, String last) {
    send(Http2Frames.preface() + before);
    for (int i = 0; i < last.length(); i++) {
      send(last.substring(i, i + 1));
    }
    pass(SECONDS_BELOW_LIMIT);
    assertThat(channel.isOpen()).isTrue();

    pass(REST_SECONDS);

    assertThatItWasClosed();
    assertThat(requests).isEqualTo(before.isEmpty() ? 0 : 1);
  }

  /** At once, so that what reads HTTP has them together. */
  @ParameterizedTest
  @MethodSource("unfinished")
  void aHeadThatFollowsInTheSamePartIsClosedInTime(String before, String last) {
    send(Http2Frames.preface() + before + last);

    pass(SECONDS_BELOW_LIMIT + REST_SECONDS);

    assertThatItWasClosed();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aConnectionIsKeptBetweenRequestsHoweverTheyCome(boolean behindTls) {
    connect(behindTls);
    var all =
        List.of(
            Http2Frames.preface() + Http2Frames.request(1),
            Http2Frames.begunHead(3) + Http2Frames.continuation(3, false),
            Http2Frames.continuation(3, true) + Http2Frames.ping());
    for (var part : String.join("", all).split("")) {
      send(part);
    }
    pass(10 * SECONDS_BELOW_LIMIT);
    for (int stream = 5; stream < 15; stream += 2) {
      send(Http2Frames.request(stream));
      pass(SECONDS_BELOW_LIMIT);
    }

    assertThat(channel.isOpen()).isTrue();
    assertThat(requests).isEqualTo(7);
  }

  @Test
  void eachHeadHasTheTimeForItself() {
    var head = Http2Frames.request(1);
    send(Http2Frames.preface() + head);
    for (int stream = 3; stream < 13; stream += 2) {
      send(Http2Frames.request(stream).substring(0, 12));
      pass(SECONDS_BELOW_LIMIT);
      send(Http2Frames.request(stream).substring(12));
    }

    assertThat(channel.isOpen()).isTrue();
    assertThat(requests).isEqualTo(6);
  }

  /** It has a time of its own. */
  @Test
  void aBodyMayTakeItsTimeBetweenItsFrames() {
    send(Http2Frames.preface() + Http2Frames.headBeforeABody(1));
    var data = Http2Frames.data(1, "body");
    for (int i = 0; i < 5; i++) {
      send(data.substring(0, 5));
      pass(SECONDS_BELOW_LIMIT);
      send(data.substring(5));
      pass(10 * SECONDS_BELOW_LIMIT);
    }

    assertThat(channel.isOpen()).isTrue();
  }

  private void assertThatItWasClosed() {
    assertThat(channel.isOpen()).isFalse();
    assertThat(meters.get("gnomon.connections.closed").tag("reason", "time").counter().count())
        .isOne();
  }

  /** As Vert.x does it. */
  private final class Decision extends Http1xOrH2CHandler {
    @Override
    protected void configure(ChannelHandlerContext ctx, boolean http2) {
      ctx.pipeline().addLast(http2());
    }
  }

  private Http2ConnectionHandler http2() {
    return new Http2ConnectionHandlerBuilder().server(true).frameListener(new Counting()).build();
  }

  private final class Counting extends Http2FrameAdapter {
    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx, int stream, Http2Headers headers, int padding, boolean end) {
      requests++;
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext ctx,
        int stream,
        Http2Headers headers,
        int dependency,
        short weight,
        boolean exclusive,
        int padding,
        boolean end) {
      requests++;
    }
  }

  private void send(String text) {
    channel.writeInbound(Http2Frames.bytes(text));
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }
}
