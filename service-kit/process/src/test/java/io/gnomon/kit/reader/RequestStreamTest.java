package io.gnomon.kit.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestStreamTest {

  private static final int TIMEOUT_SECONDS = 60;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false));
  private final BlockingQueue<Boolean> goesOn = new LinkedBlockingQueue<>();
  private int port;

  @BeforeEach
  void start() throws Exception {
    port = done(vertx.createHttpServer().requestHandler(this::answer).listen(0)).actualPort();
  }

  @AfterEach
  void stop() throws Exception {
    done(vertx.close());
  }

  @Test
  void aRequestThatNobodyReadsHasEndedAllTheSame() throws Exception {
    var answer = done(request(HttpMethod.GET).compose(HttpClientRequest::send));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(whetherItGoesOn()).isFalse();
  }

  @Test
  void aBodyThatIsNotOverGoesOnUntilItIsReset() throws Exception {
    var request = done(request(HttpMethod.POST));
    request.setChunked(true);
    done(request.write("begun"));

    assertThat(done(request.response()).statusCode()).isEqualTo(200);
    assertThat(whetherItGoesOn()).isTrue();
    assertThat(whetherItGoesOn()).isFalse();
  }

  /** As the services do: a request is not read before its body is wanted. */
  private void answer(HttpServerRequest request) {
    request.pause();
    var stream = RequestStream.of(request);
    request
        .response()
        .endHandler(
            ended ->
                vertx.runOnContext(
                    next -> {
                      goesOn.add(stream.mayGoOn());
                      stream.reset(0);
                      goesOn.add(stream.mayGoOn());
                    }))
        .end();
  }

  private @Nullable Boolean whetherItGoesOn() throws InterruptedException {
    return goesOn.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private Future<HttpClientRequest> request(HttpMethod method) {
    return client.request(method, port, "localhost", "/");
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
