package io.gnomon.discovery.appusage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often, and for how many days, it is published which apps are used. */
@ConfigMapping(prefix = "gnomon.app-usage")
interface AppUsageConfig {

  /** Pause between two looks at what was used. */
  @WithDefault("15m")
  Duration interval();

  /** Pause between two additions of all that was used on the last days, which takes seconds. */
  @WithDefault("1h")
  Duration recount();

  /** How many days are added up; uploaded usage of earlier days is not published. */
  @WithDefault("30")
  int days();
}
