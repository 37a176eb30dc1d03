package io.gnomon.local.cli;

import io.gnomon.local.stack.StackException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that hold for an agent-sim from its start. */
final class LoneAgentOptions {

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description =
          "Whose people the devices belong to, as in agent-sim/src/main/resources/organisation.yaml (with --policy-url).")
  @Nullable Path organisation;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What is visited follows from it (with --policy-url; default: 1).")
  @Nullable Long seed;

  @Option(
      names = "--first-device",
      paramLabel = "N",
      description =
          "How many devices of the organisation stand before this fleet's first one, so that several fleets share no name, user or address (with --policy-url; default: 0).")
  @Nullable Integer firstDevice;

  /** As agent-sim is told. */
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

  /** The agent-sim of an installation runs already. */
  void requireNone() {
    if (!settings().isEmpty()) {
      throw new StackException(
          "--organisation, --seed and --first-device hold from the start of an agent-sim",
          "start the installation with "
              + String.join("=…, ", settings().keySet())
              + "=… in its environment");
    }
  }
}
