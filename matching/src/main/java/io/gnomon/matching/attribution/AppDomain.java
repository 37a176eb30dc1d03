package io.gnomon.matching.attribution;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.UrlPath;
import org.jspecify.annotations.Nullable;

/**
 * A domain of a cloud app: the host and everything below it, narrowed to a path prefix where
 * several apps share a host. The prefix is kept in canonical form; one that names nothing more than
 * the root is none.
 */
public record AppDomain(String appId, HostName host, @Nullable String pathPrefix) {

  private static final String NO_APP = "";

  public AppDomain {
    String path = pathPrefix == null ? UrlPath.ROOT : UrlPath.normalize(pathPrefix);
    pathPrefix = path.equals(UrlPath.ROOT) ? null : path;
  }

  /**
   * Excludes a host, with everything below it, from the apps above it, unless an app domain at or
   * below it says otherwise.
   */
  public static AppDomain excluding(HostName host) {
    return new AppDomain(NO_APP, host);
  }

  /** Whether this excludes a host from the apps above it. */
  public boolean isExclusion() {
    return appId.equals(NO_APP);
  }

  /** A domain without a path. */
  public AppDomain(String appId, HostName host) {
    this(appId, host, null);
  }
}
