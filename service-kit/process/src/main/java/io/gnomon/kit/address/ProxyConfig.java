package io.gnomon.kit.address;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which proxies are believed. */
@ConfigMapping(prefix = "gnomon.proxy")
public interface ProxyConfig {

  /**
   * Addresses (CIDR ranges, such as 10.1.0.0/16) of those that say by X-Forwarded-For who called;
   * from any other address it is not read.
   */
  Optional<List<String>> trustedRanges();
}
