package io.gnomon.policy.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What an installation fixes about settings. */
@ConfigMapping(prefix = "gnomon.policy")
interface SettingsConfig {

  /** Gnomon's own hosts, as names or URLs: never blockable, whatever administrators set. */
  @WithDefault("localhost")
  List<String> ownHosts();

  /** The never-block list to begin with; absent: the one that ships. */
  Optional<List<String>> neverBlock();
}
