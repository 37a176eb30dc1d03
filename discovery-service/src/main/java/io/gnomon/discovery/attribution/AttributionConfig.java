package io.gnomon.discovery.attribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory attribution takes beside the app domains. */
@ConfigMapping(prefix = "gnomon.attribution")
interface AttributionConfig {

  /** Bytes, estimated, of cached sites. */
  @WithDefault("16777216")
  long maxCachedSiteBytes();
}
