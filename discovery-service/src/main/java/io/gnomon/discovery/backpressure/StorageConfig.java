package io.gnomon.discovery.backpressure;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When ingest is closed for lack of room. */
@ConfigMapping(prefix = "gnomon.storage")
interface StorageConfig {

  /**
   * What the database of this service may take. No client sees the disk of PostgreSQL; without this
   * only the disks of Kafka are looked at.
   */
  Optional<MemorySize> maxDatabaseBytes();

  /**
   * A larger disk of Kafka counts as one of this size with the same room: of terabytes, 15 % would
   * be much.
   */
  Optional<MemorySize> maxDiskBytes();

  /** How full something has to be, in percent, for ingest to be closed. */
  @WithDefault("85")
  int closeAtPercent();

  /** Below how many percent it is opened again. */
  @WithDefault("83")
  int openBelowPercent();

  /** How long lies between two measurements. */
  @WithDefault("30s")
  Duration interval();
}
