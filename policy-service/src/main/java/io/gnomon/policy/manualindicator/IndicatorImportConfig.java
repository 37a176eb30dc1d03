package io.gnomon.policy.manualindicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a file of indicators may be. */
@ConfigMapping(prefix = "gnomon.indicator-import")
interface IndicatorImportConfig {

  /** Bytes of a file. */
  @WithDefault("4194304")
  int maxBytes();

  /** Indicators of a file: devices get them as one change. */
  @WithDefault("5000")
  int maxLines();
}
