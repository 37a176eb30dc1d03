package io.gnomon.local.cli;

import io.gnomon.local.stack.Leftovers;
import io.gnomon.local.stack.Part;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says what runs and where; exit code 0 if all services do, else 1.")
final class StatusCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var home = options.home();
    var ports = options.ports();
    var running = 0;
    for (var part : Part.services()) {
      var process = Leftovers.process(home, part);
      running += process.isPresent() ? 1 : 0;
      out.printf(
          "%-18s %-16s %s%n",
          part.label(), process.map(p -> "process " + p.pid()).orElse("stopped"), ports.url(part));
    }
    out.println("data               " + home.folder());
    return running == Part.services().size() ? 0 : 1;
  }
}
