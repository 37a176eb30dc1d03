package io.gnomon.discovery.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How large uploads may be and where they wait. */
@ConfigMapping(prefix = "gnomon.snapshot")
interface SnapshotConfig {

  /** Bytes of a file, packed and unpacked. */
  @WithDefault("5368709120")
  long maxBytes();

  /** Uploads that are worked on at the same time; further ones are asked to come again. */
  @WithDefault("2")
  int atOnce();

  /** Transactions added up in memory before they are written. */
  @WithDefault("50000")
  int transactionsAtOnce();

  /** Where files wait while they are read; the folder for temporary files unless set. */
  Optional<Path> folder();
}
