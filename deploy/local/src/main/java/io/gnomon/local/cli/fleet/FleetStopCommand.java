package io.gnomon.local.cli.fleet;

import io.gnomon.local.fleet.FleetClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description =
        "Ends pace, run and faults; devices stay enrolled and connected, and send what they still have.")
final class FleetStopCommand implements Callable<Integer> {

  private static final int FLUSH_SECONDS = 60;

  @Mixin RunningFleetOptions fleet = new RunningFleetOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var client = new FleetClient(fleet.client());
    client.pause();
    client.endFaults();
    var left = client.flush(FLUSH_SECONDS);
    spec.commandLine()
        .getOut()
        .println(
            left == 0
                ? "the fleet is paused, and everything is sent"
                : "the fleet is paused; %,d transactions and events are not sent yet"
                    .formatted(left));
    return left == 0 ? 0 : 1;
  }
}
