package io.gnomon.matching.decision;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.host.VisitedUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit about which to decide.
 *
 * @param path null when it is invisible (HTTPS); otherwise it is brought into canonical form
 * @param address where the connection goes, null when not known; for a host that is an IP literal
 *     it is that address
 * @param groupId the device group of the device
 * @param user who sits at the device, null when not known
 */
public record DecisionRequest(
    HostName host,
    @Nullable String path,
    @Nullable IpAddress address,
    String groupId,
    @Nullable String user,
    Instant at) {

  public DecisionRequest {
    path = path == null ? null : UrlPath.normalize(path);
    address = host.address().orElse(address);
  }

  /**
   * A visit by a device whose user and address are not known, with what the wire shows of the URL:
   * no path under HTTPS.
   */
  public static DecisionRequest of(VisitedUrl url, String groupId, Instant at) {
    String path = url.isPathVisibleOnTheWire() ? url.path() : null;
    return new DecisionRequest(url.host(), path, null, groupId, null, at);
  }

  /** This visit by a user. */
  public DecisionRequest by(@Nullable String other) {
    return new DecisionRequest(host, path, address, groupId, other, at);
  }

  /** This visit at an address. */
  public DecisionRequest toAddress(@Nullable IpAddress other) {
    return new DecisionRequest(host, path, other, groupId, user, at);
  }

  /** What the decision can see of the visit. */
  Decision.Visibility visible() {
    return path == null ? Decision.Visibility.host : Decision.Visibility.hostAndPath;
  }
}
