package io.gnomon.kit.admission;

import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The methods that a path of Gnomon may offer. */
public final class RequestMethods {

  /** Their names, as {@code Allow} has them. */
  public static final List<String> KNOWN =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private RequestMethods() {}

  /** Whether any path may offer it. */
  public static boolean isKnown(HttpMethod method) {
    return KNOWN.contains(method.name());
  }
}
