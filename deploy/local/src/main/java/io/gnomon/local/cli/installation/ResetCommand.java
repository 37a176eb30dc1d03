package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.process.InstallationProcesses;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Deletes all data, logs and keys of an installation that does not run.")
public final class ResetCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--yes", description = "Deletes without asking.")
  boolean yes;

  @Override
  public Integer call() {
    var home = options.home();
    if (InstallationProcesses.launcher(home).isPresent()) {
      throw new StackException("it still runs", "stop it first with ./gnomon down");
    }
    if (Files.exists(home.folder()) && !home.isPrepared()) {
      throw new StackException(
          home.folder() + " is no data folder of Gnomon", "name the one that it has, with --data");
    }
    if (!yes && !confirmed()) {
      spec.commandLine()
          .getOut()
          .println("nothing deleted; confirm with --yes where there is no terminal");
      return 1;
    }
    InstallationProcesses.stop(home, line -> {});
    home.delete();
    spec.commandLine().getOut().println("deleted " + home.folder());
    return 0;
  }

  private boolean confirmed() {
    var console = System.console();
    return console != null
        && "yes".equals(console.readLine("Delete all of %s? Type yes: ", options.home().folder()));
  }
}
