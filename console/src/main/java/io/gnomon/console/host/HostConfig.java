package io.gnomon.console.host;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** The names of the front door. */
@ConfigMapping(prefix = "gnomon.console")
public interface HostConfig {

  /** Its names for browsers beside localhost and addresses, without ports. */
  Optional<Set<String>> hosts();
}
