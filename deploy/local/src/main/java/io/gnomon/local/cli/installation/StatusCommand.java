package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.process.InstallationProcesses;
import io.gnomon.local.installation.process.PartStatus;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gnomon status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows which parts run and where; exit code 0 if all are ready, else 1.")
public final class StatusCommand implements Callable<Integer> {

  private static final String ROW = "%-18s %-9s %8s %9s  %s%n";

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    options.home().requireReadable();
    var parts = PartStatus.of(options.home(), options.runningPorts());
    var out = spec.commandLine().getOut();
    out.printf(ROW, "part", "state", "process", "restarts", "address");
    for (var each : parts) {
      var process = each.process().map(found -> Long.toString(found.pid())).orElse("-");
      out.printf(ROW, each.part().label(), state(each), process, each.restarts(), each.address());
    }
    out.println("data folder        " + options.home().folder());
    boolean isOrphaned =
        parts.stream().anyMatch(each -> each.process().isPresent())
            && InstallationProcesses.launcher(options.home()).isEmpty();
    if (isOrphaned) {
      out.println(
          "The launcher was killed: nothing starts a part again that fails. ./gnomon up starts"
              + " all of them anew.");
    }
    return !isOrphaned && parts.stream().allMatch(PartStatus::ready) ? 0 : 1;
  }

  private static String state(PartStatus part) {
    return part.state().name().toLowerCase(Locale.ROOT);
  }
}
