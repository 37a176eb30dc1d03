package io.gnomon.console.session;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a browser sent a request on behalf of a page of this front door. */
public final class RequestOrigin {

  private static final Set<HttpMethod> SAFE_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** A page of the front door, or a person who typed the address. */
  private static final Set<String> READING_SITES = Set.of("same-origin", "none");

  private RequestOrigin() {}

  /**
   * What another page makes a browser send has no cookie of this one ({@code SameSite=Strict}), but
   * for pages of other ports of the same machine: they count as the same site. Browsers say in
   * {@code Sec-Fetch-Site} whose request it is, but for plain HTTP to names other than localhost;
   * there {@code Origin} does, which is on all that changes something.
   */
  public static boolean isOwn(HttpMethod method, MultiMap headers, @Nullable String authority) {
    var site = headers.get("Sec-Fetch-Site");
    var reads = SAFE_METHODS.contains(method);
    if (site != null) {
      return reads ? READING_SITES.contains(site) : site.equals("same-origin");
    }
    var origin = headers.get("Origin");
    return origin == null ? reads : isAt(origin, authority);
  }

  private static boolean isAt(String origin, @Nullable String authority) {
    try {
      return authority != null && authority.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
