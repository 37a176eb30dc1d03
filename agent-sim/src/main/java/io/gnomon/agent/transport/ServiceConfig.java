package io.gnomon.agent.transport;

import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a service.
 *
 * @param maxConnections the maximum of connections for requests, and again for streams
 * @param http2 whether to speak HTTP/2 from the first byte (with TLS: to offer it)
 * @param timeout how long to wait for a response
 * @param streamIdleTimeout how long a connection with open streams may be idle before it is closed
 * @param trusted whose certificates are taken; null: those that Java takes
 */
public record ServiceConfig(
    URI url,
    int maxConnections,
    boolean http2,
    Duration timeout,
    Duration streamIdleTimeout,
    @Nullable TrustOptions trusted) {

  public ServiceConfig {
    var scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("not the URL of a service: " + url);
    }
  }

  /** A copy with another timeout of responses. */
  public ServiceConfig withTimeout(Duration other) {
    return new ServiceConfig(url, maxConnections, http2, other, streamIdleTimeout, trusted);
  }

  boolean tls() {
    return "https".equals(url.getScheme());
  }

  int port() {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return tls() ? 443 : 80;
  }

  /** The prefix of the paths of the protocol, without a slash at its end. */
  String basePath() {
    var path = url.getRawPath() == null ? "" : url.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
