package io.gnomon.console.provider;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.console.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalCacheTest {

  private static final String COOKIE = "renews=before";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final RenewalCache cache = new RenewalCache();
  private final Promise<Optional<Session>> provider = Promise.promise();
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger attempts = new AtomicInteger();
  private int port;

  @BeforeEach
  void serve() {
    var router = Router.router(vertx);
    router
        .get("/")
        .handler(
            context -> {
              share(context).onComplete(done -> context.end());
              arrived.incrementAndGet();
            });
    router.get("/while-it-begins").handler(this::shareWhileItBegins);
    var server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
    port = server.toCompletionStage().toCompletableFuture().join().actualPort();
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void allWhoShareARenewalGetItsCookies() {
    var answers = List.of(ask("/"), ask("/"));
    await().until(() -> arrived.get() == answers.size());

    provider.complete(Optional.empty());

    for (var answer : answers) {
      assertThat(answer.join().headers().allValues("Set-Cookie"))
          .containsExactlyInAnyOrder("renews=next; Path=/", "session=next");
    }
    assertThat(attempts).hasValue(1);
  }

  @Test
  void whatComesWhileARenewalBeginsSharesIt() {
    provider.complete(Optional.empty());

    assertThat(ask("/while-it-begins").join().statusCode()).isEqualTo(200);
    assertThat(attempts).hasValue(1);
  }

  private Future<Optional<Session>> share(RoutingContext context) {
    return cache.share(context, COOKIE, () -> renew(context));
  }

  private void shareWhileItBegins(RoutingContext context) {
    cache
        .share(
            context,
            COOKIE,
            () -> {
              share(context);
              return renew(context);
            })
        .onComplete(done -> context.end());
  }

  private Future<Optional<Session>> renew(RoutingContext context) {
    attempts.incrementAndGet();
    return provider
        .future()
        .onComplete(
            done ->
                context
                    .response()
                    .addCookie(Cookie.cookie("renews", "next").setPath("/"))
                    .addCookie(Cookie.cookie("session", "next")));
  }

  private CompletableFuture<HttpResponse<Void>> ask(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Cookie", COOKIE)
            .build();
    return http.sendAsync(request, BodyHandlers.discarding());
  }
}
