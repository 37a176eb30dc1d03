package io.gnomon.policy.enforcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How indicators are enforced. */
@ConfigMapping(prefix = "gnomon.indicators")
interface EnforcementConfig {

  /**
   * Names whose subdomains belong to many owners although they are no public suffixes: blocking one
   * would block many services.
   */
  @WithDefault(
      "amazonaws.com,akamai.net,akamaihd.net,akamaiedge.net,akamaized.net,edgekey.net,edgesuite.net,"
          + "cloudfront.net,cloudflare.net,cdn.cloudflare.net,fastly.net,fastlylb.net,llnwd.net,azureedge.net,"
          + "azurefd.net,trafficmanager.net,windows.net,core.windows.net,googleapis.com,gstatic.com,"
          + "googleusercontent.com,cdn77.org,b-cdn.net,jsdelivr.net,unpkg.com,herokudns.com,incapdns.net")
  List<String> sharedInfrastructure();

  /** Interval between checks for expired indicators; devices stop enforcing them by themselves. */
  @WithDefault("1s")
  Duration expiryInterval();
}
