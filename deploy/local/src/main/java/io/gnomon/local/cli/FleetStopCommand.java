package io.gnomon.local.cli;

import io.gnomon.local.fleet.FleetControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description =
        "Ends pace, run and faults; devices stay enrolled and connected, and tell what they still have.")
final class FleetStopCommand implements Callable<Integer> {

  private static final int FLUSH_SECONDS = 60;

  @Mixin RunningFleet fleet = new RunningFleet();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var control = new FleetControl(fleet.client());
    control.pause();
    control.endFaults();
    var left = control.flush(FLUSH_SECONDS);
    spec.commandLine()
        .getOut()
        .println(
            left == 0
                ? "the fleet rests, and everything is told"
                : "the fleet rests; %,d transactions and events are still to be told"
                    .formatted(left));
    return left == 0 ? 0 : 1;
  }
}
