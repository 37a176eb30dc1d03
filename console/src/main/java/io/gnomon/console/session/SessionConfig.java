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
   * Where whoever runs this installation leaves the tokens of links, and where the front door keeps
   * what has to outlive it; without it nobody signs in by a link.
   */
  Optional<Path> folder();

  /** How long a link is good for. */
  @WithDefault("10m")
  Duration linkLife();
}
