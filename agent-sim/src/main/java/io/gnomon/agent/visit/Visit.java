package io.gnomon.agent.visit;

import io.gnomon.matching.host.VisitedUrl;

/**
 * Somebody opens a URL.
 *
 * @param atMillis the moment that is recorded; in a run that covers days in minutes it is not now
 * @param bypass whether the user goes on after a warning
 */
public record Visit(
    long atMillis,
    VisitedUrl url,
    String user,
    String ipAddress,
    long uploadedBytes,
    long downloadedBytes,
    boolean bypass) {

  /** What may be reported of the URL: no query, no fragment, no port. */
  public String cleanUrl() {
    var host = url.host().value();
    var scheme = url.scheme() == null ? "https" : url.scheme();
    return scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + url.path();
  }

  /** Whether a proxy on the way, and therefore the device's network filter, sees the path. */
  public boolean pathVisible() {
    return url.isPathVisibleOnTheWire();
  }
}
