package io.gnomon.local.cli.fleet;

import io.gnomon.local.fleet.FleetView;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.process.StandaloneAgentSim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fleet that a command controls; an agent-sim that was started for it ends with it. */
record FleetTarget(
    GnomonClient client, @Nullable StandaloneAgentSim agent, Path ledger, FleetView view)
    implements AutoCloseable {

  private static final int MIN_HEAP_MEGABYTES = 384;
  private static final int DEVICES_PER_MEGABYTE = 50;

  static FleetTarget open(FleetCommand command, FleetView view) {
    var home = command.options.home(RunningFleetOptions.STANDALONE_FOLDER);
    if (command.remote.isGiven()) {
      var agent = start(command, view);
      var endpoint = new ServiceEndpoint(agent.address().url(), agent.address().token());
      var client = command.remote.client().with(Part.AGENT_SIM, endpoint);
      return new FleetTarget(client, agent, StandaloneAgentSim.ledgerFile(home), view);
    }
    command.agent.requireNone();
    var client =
        RunningFleetOptions.find(command.options)
            .orElseThrow(
                () ->
                    new StackException(
                        "no Gnomon runs with " + command.options.home().folder(),
                        "start it with ./gnomon up, or name another one with --url and"
                            + " --token-file"));
    return new FleetTarget(client, null, StandaloneAgentSim.ledgerFile(home), view);
  }

  /** Writes the ledger of an agent-sim to a file before it stops. */
  @Override
  public void close() {
    if (agent == null) {
      return;
    }
    try (agent;
        var lines = client.lines(Part.AGENT_SIM, "/sim/v1/ledger/lines")) {
      Files.write(ledger, (Iterable<String>) lines::iterator);
      view.print(
          "the ledger is in %s; compare it with ./gnomon verify-ledger --ledger FILE"
              .formatted(ledger));
    } catch (IOException e) {
      throw new StackException("the ledger cannot be written: " + e, "make room for " + ledger);
    }
  }

  private static Map<String, String> settings(FleetCommand command) {
    var settings = new HashMap<>(command.agent.settings());
    settings.putAll(command.remote.settings());
    return settings;
  }

  private static StandaloneAgentSim start(FleetCommand command, FleetView view) {
    var options =
        new StandaloneAgentSim.Options(
            command.remote.policyUrl(),
            command.remote.discoveryUrl(),
            command.options.explicitPort(Part.AGENT_SIM),
            MIN_HEAP_MEGABYTES + command.workload.devices / DEVICES_PER_MEGABYTE,
            settings(command));
    var home = command.options.home(RunningFleetOptions.STANDALONE_FOLDER);
    return StandaloneAgentSim.start(command.options.installation(), home, options, view::print);
  }
}
