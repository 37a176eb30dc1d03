package io.gnomon.console.proxy;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A request to a service whose caller may break off. A connection carries the next request as soon
 * as the last byte of an answer has come, while the caller still reads it; a reset of the request
 * makes Vert.x close the connection also then, and another caller's request fails. So an answer in
 * JSON that is no file to be saved, a page at most, is read to its end and discarded. Streams and
 * files are broken off, and their connection is not reused.
 */
final class AbandonableRequest {

  private static final Pattern JSON = Pattern.compile("application/([a-z]+\\+)?json\\b.*");

  /** The longest time that a stream or file may take. */
  private static final long MAX_DAYS = 1;

  private AbandonableRequest() {}

  /**
   * The same request to the service, but for what a reset does.
   *
   * @param ended is failed by a reset: a response that the proxy resets calls none of its handlers
   */
  static HttpClientRequest of(
      HttpServerRequest asked, Promise<Void> ended, HttpClientRequest request) {
    request.response().onSuccess(answer -> useLast(request, answer));
    var isReset = new AtomicBoolean();
    return (HttpClientRequest)
        Proxy.newProxyInstance(
            HttpClientRequest.class.getClassLoader(),
            new Class<?>[] {HttpClientRequest.class},
            (self, method, arguments) -> {
              if (method.getName().equals("reset")) {
                ended.tryFail("broken off");
                if (isReset.compareAndSet(false, true)) {
                  breakOff(asked, request);
                }
                return false;
              }
              var result = invoke(request, method, arguments);
              return result == request ? self : result;
            });
  }

  /**
   * In a turn of its own: where a connection breaks with the streams of a thousand devices, the
   * reset of one notifies all of them, and each would reset its own within it.
   */
  private static void breakOff(HttpServerRequest asked, HttpClientRequest request) {
    var answer = request.response().result();
    if (answer != null && asked.isEnded() && isShort(answer)) {
      answer.resume();
    } else {
      Vertx.currentContext().runOnContext(later -> request.reset());
    }
  }

  /** What is under way has its time; with it the connection closes. */
  private static void useLast(HttpClientRequest request, HttpClientResponse answer) {
    if (!isShort(answer)) {
      request.connection().shutdown(MAX_DAYS, TimeUnit.DAYS);
    }
  }

  /** One without a body has no type. */
  private static boolean isShort(HttpClientResponse answer) {
    var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
    return !answer.headers().contains(HttpHeaders.CONTENT_DISPOSITION)
        && (type == null || JSON.matcher(type).matches());
  }

  private static Object invoke(HttpClientRequest request, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(request, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
