package io.gnomon.kit.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How many files may arrive at the same time, and how slowly. */
@ConfigMapping(prefix = "gnomon.upload")
public interface UploadConfig {

  /** Uploads that arrive or are read at the same time; further ones are answered with 503. */
  @WithDefault("4")
  int maxConcurrent();

  /** Of these, uploads of one caller. */
  @WithDefault("2")
  int maxPerCaller();

  /** An upload that is slower, on the whole, is ended; at least 1. */
  @WithDefault("32768")
  long minBytesPerSecond();

  /** How long an upload may be slower than that at its beginning; longer than 0s. */
  @WithDefault("30s")
  Duration maxDelay();

  /** Where files wait until they are read; the folder for temporary files unless set. */
  Optional<Path> folder();
}
