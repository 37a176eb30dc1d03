package io.gnomon.agent.traffic;

import io.gnomon.matching.host.VisitedUrl;

/**
 * A user opens a URL.
 *
 * @param atMillis the recorded moment; in a run that covers days in minutes it is not the present
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

  /** The URL without query, fragment and port. */
  public String reportedUrl() {
    var host = url.host().value();
    var scheme = url.scheme() == null ? "https" : url.scheme();
    return scheme + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + url.path();
  }

  /** Whether a network filter can see the path. */
  public boolean pathVisible() {
    return url.isPathVisibleOnTheWire();
  }
}
