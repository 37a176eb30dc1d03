package io.gnomon.discovery.sourceadmin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a source counts as silent, and how often it is looked for what is no longer kept. */
@ConfigMapping(prefix = "gnomon.sources")
interface SourceConfig {

  /** Devices and log streams that have sent nothing for so long are silent. */
  @WithDefault("24h")
  Duration silentAfter();

  /** Pause between two looks for usage to delete. */
  @WithDefault("30s")
  Duration retentionInterval();
}
