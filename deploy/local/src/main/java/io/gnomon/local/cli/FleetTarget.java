package io.gnomon.local.cli;

import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.client.Place;
import io.gnomon.local.fleet.View;
import io.gnomon.local.stack.LoneAgent;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The fleet that a command steers; an agent-sim that was started for it ends with it. */
record FleetTarget(GnomonClient client, @Nullable LoneAgent agent, Path ledger, View view)
    implements AutoCloseable {

  private static final int LEAST_HEAP = 384;
  private static final int DEVICES_A_MEGABYTE = 100;

  static FleetTarget open(FleetCommand command, View view) {
    var home = command.options.home(RunningFleet.LONE_FOLDER);
    if (command.elsewhere.isMeant()) {
      var agent = start(command, view);
      var place = new Place(agent.address().url(), agent.address().token());
      var client = command.elsewhere.client().with(Part.AGENT_SIM, place);
      return new FleetTarget(client, agent, LoneAgent.keptLedger(home), view);
    }
    command.agent.requireNone();
    var client =
        RunningFleet.find(command.options)
            .orElseThrow(
                () ->
                    new StackException(
                        "no Gnomon runs with " + command.options.home().folder(),
                        "start it with ./gnomon up, or name another one with --policy-url, --discovery-url and --token-file"));
    return new FleetTarget(client, null, LoneAgent.keptLedger(home), view);
  }

  /** Keeps the ledger of an agent-sim that goes away. */
  @Override
  public void close() {
    if (agent == null) {
      return;
    }
    try (agent;
        var lines = client.lines(Part.AGENT_SIM, "/sim/v1/ledger/lines")) {
      Files.write(ledger, (Iterable<String>) lines::iterator);
      view.say(
          "the ledger is kept in %s; compare it with ./gnomon verify-ledger --ledger FILE"
              .formatted(ledger));
    } catch (IOException e) {
      throw new StackException("the ledger cannot be kept: " + e, "make room for " + ledger);
    }
  }

  private static LoneAgent start(FleetCommand command, View view) {
    var order =
        new LoneAgent.Order(
            String.valueOf(command.elsewhere.policyUrl),
            String.valueOf(command.elsewhere.discoveryUrl),
            command.options.exception(Part.AGENT_SIM),
            LEAST_HEAP + command.order.devices / DEVICES_A_MEGABYTE,
            command.agent.settings());
    var home = command.options.home(RunningFleet.LONE_FOLDER);
    return LoneAgent.start(command.options.installation(), home, order, view::say);
  }
}
