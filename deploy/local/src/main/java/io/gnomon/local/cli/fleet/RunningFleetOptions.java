package io.gnomon.local.cli.fleet;

import io.gnomon.local.cli.installation.InstallationOptions;
import io.gnomon.local.cli.installation.RemoteOptions;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.TokenFile;
import io.gnomon.local.installation.process.InstallationProcesses;
import io.gnomon.local.installation.process.StandaloneAgentSim;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that find a fleet that runs. */
final class RunningFleetOptions {

  /** The data folder of an agent-sim that runs for another Gnomon. */
  static final String STANDALONE_FOLDER = ".gnomon-fleet";

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin RemoteOptions remote = new RemoteOptions();

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description = "An agent-sim elsewhere (with --token-file).")
  @Nullable String agentUrl;

  /**
   * A client of the fleet that is named, of the running installation, or of a standalone agent-sim.
   */
  GnomonClient client() {
    if (agentUrl != null) {
      return new GnomonClient(
          Map.of(Part.AGENT_SIM, new ServiceEndpoint(agentUrl, token())), remote.authority);
    }
    return find(options)
        .orElseThrow(
            () ->
                new StackException(
                    "no fleet runs with " + options.home().folder(),
                    "start Gnomon with ./gnomon up, or name another one with --url and"
                        + " --token-file"));
  }

  /** The installation that runs, or else the standalone agent-sim. */
  static Optional<GnomonClient> find(InstallationOptions options) {
    var home = options.home();
    if (InstallationProcesses.process(home, Part.POLICY).isPresent()) {
      var token = new TokenFile(home.tokenFile()).read();
      return Optional.of(new GnomonClient(options.runningPorts(), token));
    }
    return standalone(options)
        .map(endpoint -> new GnomonClient(Map.of(Part.AGENT_SIM, endpoint), null));
  }

  /** The agent-sim that runs for another Gnomon. */
  static Optional<ServiceEndpoint> standalone(InstallationOptions options) {
    return StandaloneAgentSim.running(options.home(STANDALONE_FOLDER))
        .map(address -> new ServiceEndpoint(address.url(), address.token()));
  }

  private String token() {
    var file = remote.tokenFile == null ? options.home().tokenFile() : remote.tokenFile;
    return new TokenFile(file).read();
  }
}
