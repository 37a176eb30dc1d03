package io.gnomon.policy.enforcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an installation fixes about indicators. */
@ConfigMapping(prefix = "gnomon.indicators")
interface EnforcementConfig {

  /**
   * Names below which strangers live; they are no public suffixes, yet blocking one would block
   * many services.
   */
  @WithDefault(
      "amazonaws.com,akamai.net,akamaihd.net,akamaiedge.net,akamaized.net,edgekey.net,edgesuite.net,"
          + "cloudfront.net,cloudflare.net,cdn.cloudflare.net,fastly.net,fastlylb.net,llnwd.net,azureedge.net,"
          + "azurefd.net,trafficmanager.net,windows.net,core.windows.net,googleapis.com,gstatic.com,"
          + "googleusercontent.com,cdn77.org,b-cdn.net,jsdelivr.net,unpkg.com,herokudns.com,incapdns.net")
  List<String> sharedInfrastructure();

  /** Pause between looks for indicators whose time is over; devices know the time themselves. */
  @WithDefault("1s")
  Duration expiryInterval();
}
