package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.connection.ConnectionRegistry.CloseReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadGuardTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final int SECONDS_BELOW_LIMIT = 29;
  private static final int REST_SECONDS = 2;

  /** Room for heads of 128 kB. */
  private static final Map<String, String> SETTINGS =
      Map.of("gnomon.admission.max-held-bytes", "1M", "gnomon.admission.max-head-time", "30s");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ConnectionRegistry connections =
      new ConnectionRegistry(
          config(), OptionalInt.empty(), new CallerAddressResolver(Optional::empty), meters);
  private EmbeddedChannel channel = new EmbeddedChannel();

  @BeforeEach
  void connect() {
    channel = new EmbeddedChannel(new RequestHeadGuard(connections), new Decision());
    channel.freezeTime();
  }

  @AfterEach
  void allIsGivenBack() {
    channel.finishAndReleaseAll();
    assertThat(held()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", GET, POST + "body", GET + GET, POST + "body" + GET})
  void aHeadThatTricklesInIsClosedInTime(String before) {
    send(before);
    for (int i = 0; i < SECONDS_BELOW_LIMIT; i++) {
      send(i == 0 ? "GET / HTTP/1.1\r\nH" : "o");
      pass(1);
    }
    assertThat(channel.isOpen()).isTrue();

    send("o");
    pass(REST_SECONDS);

    assertThat(channel.isOpen()).isFalse();
    assertThat(requests()).isEqualTo(count(before));
  }

  /** At once, so that what reads HTTP has them together. */
  @ParameterizedTest
  @ValueSource(strings = {GET, POST + "body", GET + GET, "\r\n" + GET})
  void aHeadThatFollowsInTheSamePartIsClosedInTime(String before) {
    send(before + "GET / HTTP/1.1\r\nHost: ");

    pass(SECONDS_BELOW_LIMIT + REST_SECONDS);

    assertThat(channel.isOpen()).isFalse();
    assertThat(requests()).isEqualTo(count(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {GET, POST + "body", POST + "bo", GET + GET, "\r\n" + GET + POST})
  void aConnectionIsKeptBetweenRequestsAndWhileABodyComes(String requests) {
    send(requests.substring(0, 1));
    send(requests.substring(1, 20));
    send(requests.substring(20));

    pass(10 * SECONDS_BELOW_LIMIT);

    assertThat(channel.isOpen()).isTrue();
    assertThat(requests()).isEqualTo(count(requests));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4\r\nbody\r\n"})
  void whatManyFieldsBehindABodyHoldIsBounded(String body) {
    send(CHUNKED);
    send(body + "0\r\n" + "a:\r\n".repeat(500));
    assertThat(held()).isBetween(60_000.0, 85_000.0);

    send("a:\r\n".repeat(500));

    assertThat(channel.isOpen()).isFalse();
    assertThat(closed(CloseReason.ROOM)).isEqualTo(1);
  }

  @Test
  void fieldsBehindABodyEndInTime() {
    send(CHUNKED + "4\r\nbody\r\n0\r\na: b\r\n");

    pass(SECONDS_BELOW_LIMIT + REST_SECONDS);

    assertThat(channel.isOpen()).isFalse();
    assertThat(closed(CloseReason.TIME)).isEqualTo(1);
  }

  @Test
  void aBodyInChunksMayTakeItsTime() {
    send(CHUNKED);
    for (int i = 0; i < 10; i++) {
      send("4\r\nbo");
      pass(SECONDS_BELOW_LIMIT);
      send("dy\r\n");
      pass(SECONDS_BELOW_LIMIT);
    }
    send("0\r\n\r\n");
    pass(10 * SECONDS_BELOW_LIMIT);

    assertThat(channel.isOpen()).isTrue();
    assertThat(held()).isZero();
  }

  @Test
  void whatFollowsARequestInTheSamePartIsCounted() {
    send("\r\n");
    send(GET + "GET / HTTP/1.1\r\n" + "a:\r\n".repeat(500));

    assertThat(held()).isBetween(60_000.0, 80_000.0);

    send("\r\n");
    assertThat(held()).isZero();
  }

  /** As Vert.x does it. */
  private static final class Decision extends Http1xOrH2CHandler {
    @Override
    protected void configure(ChannelHandlerContext ctx, boolean http2) {
      if (!http2) {
        ctx.pipeline().addLast(new HttpRequestDecoder());
      }
    }
  }

  private void send(String text) {
    if (!text.isEmpty()) {
      channel.writeInbound(bytes(text));
    }
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  private long requests() {
    return Stream.generate(() -> (Object) channel.readInbound())
        .takeWhile(message -> message != null)
        .peek(ReferenceCountUtil::release)
        .filter(message -> message instanceof HttpRequest request && isWhole(request))
        .count();
  }

  /** Of a head that is broken off the decoder makes a request that says so. */
  private static boolean isWhole(HttpRequest request) {
    return request.decoderResult().isSuccess();
  }

  private static long count(String requests) {
    return requests.split("HTTP/1.1", -1).length - 1;
  }

  private double held() {
    return meters.get("gnomon.connections.head.bytes").gauge().value();
  }

  private double closed(CloseReason reason) {
    return meters.get("gnomon.connections.closed").tag("reason", reason.text()).counter().count();
  }

  static RequestHeadConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RequestHeadConfig.class)
        .withDefaultValues(SETTINGS)
        .build()
        .getConfigMapping(RequestHeadConfig.class);
  }
}
