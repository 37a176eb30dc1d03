package io.gnomon.catalog.probe.site;

import io.gnomon.kit.outbound.InspectedResponse;
import io.netty.handler.codec.http.cookie.ClientCookieDecoder;
import io.netty.handler.codec.http.cookie.Cookie;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The flags of cookies that are set before a sign-in: each must be Secure, and one whose name says
 * that it is of a session HttpOnly, too. Where none is set nothing is known.
 */
final class CookieFindings {

  private static final Pattern OF_SESSION = Pattern.compile("(?i).*(sess|sid$).*");

  private CookieFindings() {}

  static Map<String, String> of(Collection<InspectedResponse> answers) {
    var cookies =
        answers.stream()
            .flatMap(each -> each.all("Set-Cookie").stream())
            .map(ClientCookieDecoder.LAX::decode)
            .filter(Objects::nonNull)
            .filter(each -> !isDeletion(each))
            .toList();
    return cookies.isEmpty()
        ? Map.of()
        : Map.of(
            "secureCookies", Boolean.toString(cookies.stream().allMatch(CookieFindings::isSecure)));
  }

  private static boolean isDeletion(Cookie cookie) {
    return cookie.maxAge() <= 0 && cookie.maxAge() != Cookie.UNDEFINED_MAX_AGE;
  }

  private static boolean isSecure(Cookie cookie) {
    boolean ofSession = OF_SESSION.matcher(cookie.name()).matches();
    return cookie.isSecure() && (cookie.isHttpOnly() || !ofSession);
  }
}
