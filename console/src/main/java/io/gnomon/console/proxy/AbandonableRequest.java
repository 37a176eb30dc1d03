package io.gnomon.console.proxy;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A request to a service whose caller may break off. A connection carries the next request as soon
 * as the last byte of an answer has come, while the caller still reads it; Vert.x, told to reset a
 * request, closes the connection also then, and the request of somebody else fails. So what has been
 * answered is left alone, an answer in JSON, which is a page at most, is read to its end for nobody,
 * and streams and files are broken off.
 */
final class AbandonableRequest {

  private static final Pattern JSON = Pattern.compile("application/([a-z]+\\+)?json\\b.*");

  private AbandonableRequest() {}

  /**
   * The same request to the service, but for what a reset does.
   *
   * @param ended is failed by a reset: a response that the proxy resets calls none of its handlers
   */
  static HttpClientRequest of(
      HttpServerRequest asked, Promise<Void> ended, HttpClientRequest request) {
    var answered = new AtomicBoolean();
    request
        .response()
        .onSuccess(answer -> answer.end().onSuccess(end -> answered.set(true)));
    return (HttpClientRequest)
        Proxy.newProxyInstance(
            HttpClientRequest.class.getClassLoader(),
            new Class<?>[] {HttpClientRequest.class},
            (self, method, arguments) -> {
              if (method.getName().equals("reset")) {
                ended.tryFail("broken off");
                if (answered.get()) {
                  return false;
                }
                var answer = request.response().result();
                if (answer != null && asked.isEnded() && isShort(answer)) {
                  answer.resume();
                  return false;
                }
              }
              var result = invoke(request, method, arguments);
              return result == request ? self : result;
            });
  }

  private static boolean isShort(HttpClientResponse answer) {
    var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && JSON.matcher(type).matches();
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
