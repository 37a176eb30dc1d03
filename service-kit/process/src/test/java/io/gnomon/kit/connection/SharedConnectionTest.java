package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedConnectionTest {

  private static final int TIMEOUT_SECONDS = 60;
  private static final int STREAMS = 600;
  private static final Buffer FIRST = Buffer.buffer(":\n\n");
  private static final Buffer EVENT = Buffer.buffer("event\n".repeat(100));

  private final Vertx vertx = Vertx.vertx();
  private final List<HttpServerResponse> open = new ArrayList<>();
  private final CompletableFuture<Context> allOpen = new CompletableFuture<>();
  private final AtomicInteger flushes = new AtomicInteger();
  private final CompletableFuture<Channel> channel = new CompletableFuture<>();

  @AfterEach
  void stop() throws Exception {
    done(vertx.close());
  }

  @Test
  void whatManyStreamsAreToldGoesToTheSocketInFewPieces() throws Exception {
    var told = new CountDownLatch(STREAMS);
    open(HttpVersion.HTTP_2, STREAMS, told);
    var loop = allOpen.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    flushes.set(0);

    loop.runOnContext(now -> open.forEach(each -> each.write(EVENT)));

    assertThat(told.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(flushes.get()).isBetween(1, STREAMS / 10);
  }

  @Test
  void theMoreStreamsTheMoreMayWait() throws Exception {
    open(HttpVersion.HTTP_2, STREAMS, new CountDownLatch(STREAMS));
    allOpen.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);

    assertThat(channel.join().config().getWriteBufferHighWaterMark()).isEqualTo(512 * 1024);
    assertThat(channel.join().config().getWriteBufferLowWaterMark()).isEqualTo(256 * 1024);
  }

  @Test
  void aConnectionOverHttp11StaysAsItIs() throws Exception {
    open(HttpVersion.HTTP_1_1, 1, new CountDownLatch(1));
    allOpen.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);

    assertThat(channel.join().pipeline().get(FlushConsolidationHandler.class)).isNull();
  }

  private void open(HttpVersion version, int streams, CountDownLatch told) throws Exception {
    var server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(STREAMS)))
            .requestHandler(request -> begin(request, streams));
    int port = done(server.listen(0)).actualPort();
    var client = client(version);
    for (int i = 0; i < streams; i++) {
      client
          .request(HttpMethod.GET, port, "localhost", "/")
          .compose(HttpClientRequest::send)
          .onSuccess(answer -> answer.handler(untilTold(told)));
    }
  }

  private static Handler<Buffer> untilTold(CountDownLatch told) {
    var missing = new AtomicInteger(FIRST.length() + EVENT.length());
    return part -> {
      if (missing.addAndGet(-part.length()) == 0) {
        told.countDown();
      }
    };
  }

  private HttpClient client(HttpVersion version) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setProtocolVersion(version)
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MaxPoolSize(1));
  }

  private void begin(HttpServerRequest request, int streams) {
    SharedConnection.begin(request);
    if (open.isEmpty()) {
      var opened = ((ConnectionBase) request.connection()).channel();
      opened.pipeline().addFirst(new FlushCount());
      channel.complete(opened);
    }
    request.response().setChunked(true);
    request.response().write(FIRST);
    open.add(request.response());
    if (open.size() == streams) {
      allOpen.complete(vertx.getOrCreateContext());
    }
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /** What reaches the socket. */
  private final class FlushCount extends ChannelOutboundHandlerAdapter {
    @Override
    public void flush(ChannelHandlerContext ctx) {
      flushes.incrementAndGet();
      ctx.flush();
    }
  }
}
