package io.gnomon.discovery.executive;

import io.gnomon.discovery.executive.page.Paper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whether and where the executive report of each month is written. */
@ConfigMapping(prefix = "gnomon.executive-report")
interface MonthlyReportConfig {

  /** The folder, which is made where it is not there; nothing is written unless it is set. */
  Optional<Path> folder();

  /** The size of the pages. */
  @WithDefault("a4")
  Paper paper();

  /** Pause between two checks whether a month is over. */
  @WithDefault("10m")
  Duration interval();
}
