package io.gnomon.matching.attribution;

import io.gnomon.matching.host.PathPrefixMap;
import io.gnomon.matching.host.UrlPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The app domains that share a host: one for the whole host, others for parts of its paths. */
record DomainsAtHost(@Nullable AppDomain wholeHost, PathPrefixMap<AppDomain> byPath) {

  static DomainsAtHost of(Map<String, AppDomain> byPath) {
    Map<String, AppDomain> parts = new HashMap<>(byPath);
    AppDomain wholeHost = parts.remove(UrlPath.ROOT);
    return new DomainsAtHost(wholeHost, PathPrefixMap.of(parts));
  }

  @Nullable AppDomain find(String path) {
    AppDomain part = byPath.longest(path);
    return part == null ? wholeHost : part;
  }
}
