package io.gnomon.local.cli;

import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.client.Place;
import io.gnomon.local.stack.Leftovers;
import io.gnomon.local.stack.LoneAgent;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.StackException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that find a fleet that runs. */
final class RunningFleet {

  /** The folder of an agent-sim that runs for another Gnomon. */
  static final String LONE_FOLDER = ".gnomon-fleet";

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin Elsewhere elsewhere = new Elsewhere();

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description = "An agent-sim elsewhere (with --token-file).")
  @Nullable String agentUrl;

  /** The one that is named, of the installation, or beside another Gnomon. */
  GnomonClient client() {
    if (agentUrl != null) {
      return new GnomonClient(Map.of(Part.AGENT_SIM, new Place(agentUrl, token())));
    }
    return find(options)
        .orElseThrow(
            () ->
                new StackException(
                    "no fleet runs with " + options.home().folder(),
                    "start Gnomon with ./gnomon up, or name another one with --policy-url, --discovery-url and --token-file"));
  }

  /** The installation that runs, or else the lone agent-sim. */
  static Optional<GnomonClient> find(InstallationOptions options) {
    var home = options.home();
    if (Leftovers.process(home, Part.POLICY).isPresent()) {
      var token = Elsewhere.token(home.tokenFile());
      return Optional.of(new GnomonClient(options.ports(), token));
    }
    return lone(options).map(place -> new GnomonClient(Map.of(Part.AGENT_SIM, place)));
  }

  /** The agent-sim that runs for another Gnomon. */
  static Optional<Place> lone(InstallationOptions options) {
    return LoneAgent.running(options.home(LONE_FOLDER))
        .map(address -> new Place(address.url(), address.token()));
  }

  private String token() {
    return Elsewhere.token(
        elsewhere.tokenFile == null ? options.home().tokenFile() : elsewhere.tokenFile);
  }
}
