package io.gnomon.discovery.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How large uploads may be, and where they are stored while they are read. */
@ConfigMapping(prefix = "gnomon.snapshot")
interface SnapshotConfig {

  /** Bytes of a file, packed and unpacked. */
  @WithDefault("5368709120")
  long maxBytes();

  /** Uploads that are processed at the same time; further ones are answered with 503. */
  @WithDefault("2")
  int maxConcurrentUploads();

  /** Transactions that are summed in memory before they are written. */
  @WithDefault("50000")
  int maxBatchTransactions();

  /** Folder for files while they are read; the folder for temporary files unless set. */
  Optional<Path> folder();
}
