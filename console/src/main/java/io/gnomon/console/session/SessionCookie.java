package io.gnomon.console.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cookie of a session: no script reads it, and no other site's page has it sent. Pages need no
 * cookie themselves, so that a link in a mail works although it is strict.
 */
public final class SessionCookie {

  private static final String HEADER = "Cookie";
  private static final String NAME = "gnomon-session-";

  /** Browsers take it over TLS alone, and from this very host. */
  private static final String SECURE_NAME = "__Host-" + NAME;

  /** The beginning of the names of all cookies that quarkus-oidc sets. */
  private static final String PROVIDER_PREFIX = "q_";

  private SessionCookie() {}

  /** Its value, where the request brings one. */
  static Optional<String> valueIn(HttpServerRequest request) {
    return names(request).stream()
        .map(request::getCookie)
        .filter(java.util.Objects::nonNull)
        .map(Cookie::getValue)
        .findFirst();
  }

  /** A cookie with that value. */
  static Cookie of(HttpServerRequest request, String value, long seconds) {
    return of(request, value, seconds, isSecure(request));
  }

  /**
   * The same.
   *
   * @param secure whether the browser gets it by TLS
   */
  public static Cookie of(HttpServerRequest request, String value, long seconds, boolean secure) {
    return Cookie.cookie((secure ? SECURE_NAME : NAME) + port(request), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.STRICT)
        .setMaxAge(seconds);
  }

  /** Takes it, and what renews it, from what goes to a service. */
  static void removeFrom(HttpServerRequest request) {
    var names = List.of(NAME + port(request), SECURE_NAME + port(request));
    var kept = new ArrayList<String>();
    for (var header : request.headers().getAll(HEADER)) {
      for (var pair : header.split(";", -1)) {
        var name = pair.split("=", 2)[0].strip();
        if (!names.contains(name) && !name.startsWith(PROVIDER_PREFIX) && !pair.isBlank()) {
          kept.add(pair.strip());
        }
      }
    }
    request.headers().remove(HEADER);
    if (!kept.isEmpty()) {
      request.headers().set(HEADER, String.join("; ", kept));
    }
  }

  /** Another page of this machine could set the one that is for plain HTTP. */
  private static List<String> names(HttpServerRequest request) {
    var secure = SECURE_NAME + port(request);
    return request.isSSL() ? List.of(secure) : List.of(secure, NAME + port(request));
  }

  /** A proxy may have terminated TLS; then the browser's {@code Origin} shows it. */
  private static boolean isSecure(HttpServerRequest request) {
    var origin = request.getHeader("Origin");
    return request.isSSL() || (origin != null && origin.startsWith("https://"));
  }

  /** Browsers keep the cookies of a host's ports together; there may be several installations. */
  private static String port(HttpServerRequest request) {
    var authority = request.authority();
    return authority == null || authority.port() < 0 ? "" : Integer.toString(authority.port());
  }
}
