package io.gnomon.console.provider;

import io.gnomon.console.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Renewals by the cookie that they are of. Requests with the same one share it, whichever threads
 * they are on, and each answer has its cookies: which of them reaches the browser is not known.
 */
final class RenewalCache {

  /** For requests that were sent before the browser had the new cookies. */
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(10);

  private final Map<String, Future<Renewal>> byCookie = new ConcurrentHashMap<>();

  /**
   * What came of a renewal.
   *
   * @param cookies that the first answer got by it
   */
  private record Renewal(Optional<Session> session, List<Cookie> cookies) {

    Optional<Session> addTo(HttpServerResponse response) {
      cookies.forEach(response::addCookie);
      return session;
    }
  }

  /**
   * What comes of the renewal of that cookie.
   *
   * @param attempt renews it, and adds cookies to the answer; called unless another request has
   */
  Future<Optional<Session>> share(
      RoutingContext context, String cookie, Supplier<Future<Optional<Session>>> attempt) {
    var promise = Promise.<Renewal>promise();
    var known = byCookie.putIfAbsent(cookie, promise.future());
    if (known != null) {
      return OwnThread.await(context.vertx(), known)
          .map(renewal -> renewal.addTo(context.response()));
    }
    var before = cookies(context);
    var renewed = Future.succeededFuture().compose(begin -> attempt.get());
    renewed.map(session -> new Renewal(session, added(context, before))).onComplete(promise);
    renewed.onComplete(
        done -> context.vertx().setTimer(TIME_TO_LIVE.toMillis(), over -> byCookie.remove(cookie)));
    return renewed;
  }

  private static Set<Cookie> cookies(RoutingContext context) {
    var cookies = Collections.<Cookie>newSetFromMap(new IdentityHashMap<>());
    cookies.addAll(context.request().cookies());
    return cookies;
  }

  /** Those of the request stand beside those that its answer gets. */
  private static List<Cookie> added(RoutingContext context, Set<Cookie> before) {
    return context.request().cookies().stream().filter(each -> !before.contains(each)).toList();
  }
}
