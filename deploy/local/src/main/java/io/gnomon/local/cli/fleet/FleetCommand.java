package io.gnomon.local.cli.fleet;

import io.gnomon.local.cli.installation.InstallationOptions;
import io.gnomon.local.cli.terminal.StopSignals;
import io.gnomon.local.fleet.FleetSession;
import io.gnomon.local.fleet.FleetView;
import io.gnomon.local.ledger.Verification;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon fleet}. */
@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    description = {
      "Starts and controls simulated devices, and shows what they do. They belong to the running"
          + " installation (./gnomon up), or to any other Gnomon that is named: then an agent-sim"
          + " of its own is started; .gnomon-fleet is its data folder unless --data names one.",
      "Ctrl-C pauses the fleet and stops what was started; the devices stay enrolled."
    },
    subcommands = {FleetStatusCommand.class, FleetStopCommand.class},
    footer = {
      "",
      "Examples:",
      "  ./gnomon fleet --devices 500 --turn-on           (500, in real time)",
      "  ./gnomon fleet --pace 3000/min --for 10m",
      "  ./gnomon fleet --run 5d --in 5m --verify         (five days in five minutes)",
      "  ./gnomon fleet --run \"P5D from 2026-11-16\" --rate 2000/s --visits 1000000",
      "  ./gnomon fleet --fault offline:20%%:5m --fault repeat:0.5:late",
      "  ./gnomon fleet --policy-url https://gnomon.example.org \\",
      "      --discovery-url https://gnomon.example.org --token-file admin.token \\",
      "      --organisation ours.yaml --devices 10000 --first-device 10000",
      "  ./gnomon fleet status",
      "  ./gnomon fleet stop"
    })
public final class FleetCommand implements Callable<Integer> {

  private static final Duration COMPARE_TIMEOUT = Duration.ofMinutes(2);
  private static final int MAX_NAMED_DIFFERENCES = 20;

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin RemoteOptions remote = new RemoteOptions();
  @Mixin FleetOptions workload = new FleetOptions();
  @Mixin AgentSimOptions agent = new AgentSimOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--detach",
      description = "Starts the work of the fleet of a running installation, and returns.")
  boolean detach;

  @Option(
      names = "--verify",
      description = "Compares the ledger with report and alerts at the end, as verify-ledger does.")
  boolean verify;

  @Override
  public Integer call() {
    var ordered = workload.workload(spec.commandLine());
    var view = FleetViews.of(spec.commandLine().getOut());
    var stopRequested = new CountDownLatch(1);
    StopSignals.on(stopRequested::countDown);
    try (var target = FleetTarget.open(this, view)) {
      var session = new FleetSession(target.client(), view, stopRequested);
      if (detach && !remote.isGiven()) {
        session.begin(ordered);
        return 0;
      }
      session.run(ordered);
      return verify ? verified(target, view) : 0;
    }
  }

  private int verified(FleetTarget target, FleetView view) {
    view.print("comparing the ledger with report and alerts");
    var outcome = Verification.of(target.client()).verify(COMPARE_TIMEOUT, MAX_NAMED_DIFFERENCES);
    return ComparisonPrinter.print(outcome, spec.commandLine().getOut());
  }
}
