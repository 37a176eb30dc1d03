package io.gnomon.local.cli.fleet;

import io.gnomon.local.installation.StackException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that an agent-sim takes when it starts. */
final class AgentSimOptions {

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description =
          "Whose people the devices belong to, as in agent-sim/src/main/resources/organisation.yaml (with --policy-url).")
  @Nullable Path organisation;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random visits (with --policy-url; default: 1).")
  @Nullable Long seed;

  @Option(
      names = "--first-device",
      paramLabel = "N",
      description =
          "Number of the first device in the organisation, so that several fleets share no name, user or address (with --policy-url; default: 0).")
  @Nullable Integer firstDevice;

  /** The environment variables of agent-sim. */
  Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    if (organisation != null) {
      settings.put("GNOMON_AGENT_ORGANISATION", organisation.toAbsolutePath().toString());
    }
    if (seed != null) {
      settings.put("GNOMON_AGENT_SEED", seed.toString());
    }
    if (firstDevice != null) {
      settings.put("GNOMON_AGENT_FIRST_DEVICE", firstDevice.toString());
    }
    return settings;
  }

  /** Refuses them where the agent-sim runs already. */
  void requireNone() {
    if (!settings().isEmpty()) {
      throw new StackException(
          "--organisation, --seed and --first-device take effect only when an agent-sim starts",
          "start the installation with "
              + String.join("=…, ", settings().keySet())
              + "=… in its environment");
    }
  }
}
