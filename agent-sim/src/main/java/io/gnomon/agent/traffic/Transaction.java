package io.gnomon.agent.traffic;

import io.gnomon.matching.host.UrlPath;
import org.jspecify.annotations.Nullable;

/**
 * One use of a site by a device.
 *
 * @param path absent where it is invisible; without query and fragment
 */
public record Transaction(
    long atMillis,
    String user,
    String ipAddress,
    String host,
    @Nullable String path,
    long uploadedBytes,
    long downloadedBytes) {

  /** What it may be attributed by: its host, with the path where that is visible. */
  public String site() {
    return path == null || path.equals(UrlPath.ROOT) ? host : host + path;
  }
}
