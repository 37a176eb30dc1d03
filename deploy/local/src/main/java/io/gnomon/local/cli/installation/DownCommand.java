package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.process.InstallationProcesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gnomon down}. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops a running installation; its data is kept.")
public final class DownCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var printer = new ProgressPrinter(spec.commandLine().getOut(), Terminal.current());
    var stopped = InstallationProcesses.stop(options.home(), printer);
    printer.print(stopped ? "stopped, the data is kept" : "nothing runs");
    return 0;
  }
}
