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

  private static final String NOBODY = "";

  public AppDomain {
    String path = pathPrefix == null ? UrlPath.ROOT : UrlPath.normalize(pathPrefix);
    pathPrefix = path.equals(UrlPath.ROOT) ? null : path;
  }

  /** A host that, with all below it, belongs to no app unless a domain of one says otherwise. */
  public static AppDomain nobodys(HostName host) {
    return new AppDomain(NOBODY, host);
  }

  /** Whether this keeps a host from the apps above it. */
  public boolean isNobodys() {
    return appId.equals(NOBODY);
  }

  /** A domain without a path. */
  public AppDomain(String appId, HostName host) {
    this(appId, host, null);
  }
}
