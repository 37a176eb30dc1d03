package io.gnomon.discovery.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large uploads may be, and how many are counted together. */
@ConfigMapping(prefix = "gnomon.snapshot")
public interface SnapshotConfig {

  /** Bytes of a file, packed and unpacked. */
  @WithDefault("5368709120")
  long maxBytes();

  /** How many times larger than packed a file may be that has more than 64 MB unpacked. */
  @WithDefault("200")
  int maxRatio();

  /** Files that are counted at the same time; others that have arrived wait. */
  @WithDefault("2")
  int maxConcurrentReads();
}
