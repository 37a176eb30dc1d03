package io.gnomon.local.cli.fleet;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.FleetStatus;
import io.gnomon.local.fleet.PlainView;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the state of the fleet in one line.")
final class FleetStatusCommand implements Callable<Integer> {

  @Mixin RunningFleetOptions fleet = new RunningFleetOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var client = new FleetClient(fleet.client());
    var nothing = MissingNode.getInstance();
    var status = new FleetStatus(Duration.ZERO, client.summary(), client.run(), nothing);
    spec.commandLine().getOut().println(PlainView.line(status, status));
    return 0;
  }
}
