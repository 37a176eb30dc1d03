package io.gnomon.local.cli;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.fleet.FleetControl;
import io.gnomon.local.fleet.Look;
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
    description = "Says in one line how the fleet stands.")
final class FleetStatusCommand implements Callable<Integer> {

  @Mixin RunningFleet fleet = new RunningFleet();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var control = new FleetControl(fleet.client());
    var nothing = MissingNode.getInstance();
    var look = new Look(Duration.ZERO, control.summary(), control.run(), nothing);
    spec.commandLine().getOut().println(PlainView.line(look, look));
    return 0;
  }
}
