package io.gnomon.discovery.customreport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When deleted reports end. */
@ConfigMapping(prefix = "gnomon.custom-reports")
interface CustomReportConfig {

  /** Longer than a chunk may take to be counted. */
  @WithDefault("2m")
  Duration deleteAfter();

  /** Pause between two looks for those that are due. */
  @WithDefault("10s")
  Duration interval();
}
