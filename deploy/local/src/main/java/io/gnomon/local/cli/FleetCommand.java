package io.gnomon.local.cli;

import io.gnomon.local.fleet.FleetSession;
import io.gnomon.local.fleet.View;
import io.gnomon.local.ledger.Verification;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    description = {
      "Starts and steers simulated devices, and shows how they stand. They belong to the running installation (./gnomon up), or to any other Gnomon that is named: then an agent-sim of their own is started, with its own data folder (default: .gnomon-fleet).",
      "Ctrl-C brings the fleet to rest and stops what was started; the devices stay enrolled."
    },
    subcommands = {FleetStatusCommand.class, FleetStopCommand.class},
    footer = {
      "",
      "Examples:",
      "  ./gnomon fleet --devices 500 --turn-on           (500 work in real time)",
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
final class FleetCommand implements Callable<Integer> {

  private static final Duration COMPARING = Duration.ofMinutes(2);
  private static final int NAMED = 20;

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin Elsewhere elsewhere = new Elsewhere();
  @Mixin FleetOptions order = new FleetOptions();
  @Mixin LoneAgentOptions agent = new LoneAgentOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--detach",
      description = "Sets the fleet of a running installation going, and leaves it alone.")
  boolean detach;

  @Option(
      names = "--verify",
      description = "Compares the ledger with report and alerts in the end, as verify-ledger does.")
  boolean verify;

  @Override
  public Integer call() {
    var wanted = order.order(spec.commandLine());
    var view = Views.of(spec.commandLine().getOut());
    var stopAsked = new CountDownLatch(1);
    StopSignals.on(stopAsked::countDown);
    try (var target = FleetTarget.open(this, view)) {
      var session = new FleetSession(target.client(), view, stopAsked);
      if (detach && !elsewhere.isMeant()) {
        session.begin(wanted);
        return 0;
      }
      session.run(wanted);
      return verify ? verified(target, view) : 0;
    }
  }

  private int verified(FleetTarget target, View view) {
    view.say("comparing the ledger with report and alerts");
    var outcome = Verification.of(target.client()).verify(COMPARING, NAMED);
    return LedgerTeller.tell(outcome, spec.commandLine().getOut());
  }
}
