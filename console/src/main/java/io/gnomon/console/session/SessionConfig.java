package io.gnomon.console.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How people sign in. */
@ConfigMapping(prefix = "gnomon.console.sign-in")
public interface SessionConfig {

  /**
   * Where the operator puts the tokens of sign-in links, and where the front door keeps what has to
   * survive a restart; without it sign-in by a link is off.
   */
  Optional<Path> folder();

  /** How long a link is good for. */
  @WithDefault("10m")
  Duration linkLife();
}
