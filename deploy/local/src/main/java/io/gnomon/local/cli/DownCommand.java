package io.gnomon.local.cli;

import io.gnomon.local.stack.Leftovers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops a running installation; its data is kept.")
final class DownCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var stopped = Leftovers.stop(options.home());
    spec.commandLine().getOut().println(stopped ? "stopped, the data is kept" : "nothing runs");
    return 0;
  }
}
