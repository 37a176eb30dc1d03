package io.gnomon.local.cli.fleet;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.gnomon.local.cli.installation.InstallationOptions;
import io.gnomon.local.cli.installation.ProgressPrinter;
import io.gnomon.local.cli.installation.RemoteOptions;
import io.gnomon.local.cli.installation.StopSignals;
import io.gnomon.local.cli.installation.Terminal;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.FleetSession;
import io.gnomon.local.fleet.FleetStatus;
import io.gnomon.local.fleet.FleetView;
import io.gnomon.local.fleet.PlainView;
import io.gnomon.local.fleet.ScreenView;
import io.gnomon.local.ledger.Verification;
import java.io.PrintWriter;
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
    subcommands = {FleetCommand.FleetStatusCommand.class, FleetCommand.FleetStopCommand.class},
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

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Shows the state of the fleet in one line.")
  static final class FleetStatusCommand implements Callable<Integer> {

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

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description =
          "Ends pace, run and faults; devices stay enrolled and connected, and send what they still have.")
  static final class FleetStopCommand implements Callable<Integer> {

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

  /** Chooses how a fleet is shown: drawn in place at a terminal, else line by line. */
  static final class FleetViews {

    private FleetViews() {}

    static FleetView of(PrintWriter out) {
      var terminal = Terminal.current();
      return terminal.interactive()
          ? new ScreenView(out, terminal.colored())
          : new PlainView(new ProgressPrinter(out, terminal)::report);
    }
  }
}
