package io.gnomon.local.cli;

import io.gnomon.local.client.CallFailedException;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.client.Place;
import io.gnomon.local.ledger.LedgerException;
import io.gnomon.local.ledger.Source;
import io.gnomon.local.ledger.Verification;
import io.gnomon.local.stack.LoneAgent;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.StackException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "verify-ledger",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what the simulated devices really did with what the discovery report and the alerts say, exactly: apps, uncatalogued domains, users, IP addresses, devices, days, every counted attempt, the revision that each device enforces. Names each difference.",
      "The fleet must rest (./gnomon fleet stop) and be all of what reports to that Gnomon."
    },
    footer = {
      "",
      "Examples:",
      "  ./gnomon verify-ledger",
      "  ./gnomon verify-ledger --agent-url http://10.0.0.7:8084 --agent-url http://10.0.0.8:8084",
      "  ./gnomon verify-ledger --ledger .gnomon-fleet/ledger.ndjson --policy-url https://gnomon.example.org \\",
      "      --discovery-url https://gnomon.example.org --token-file admin.token"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:everything is equal",
      " 1:something differs",
      " 2:it could not be compared, or the ledger is not whole"
    })
final class VerifyLedgerCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin Elsewhere elsewhere = new Elsewhere();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description =
          "An agent-sim whose devices report to that Gnomon; once for each (default: that of --data).")
  List<String> agentUrls = new ArrayList<>();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "A kept ledger (what GET /sim/v1/ledger/lines gave, or ledger.ndjson that ./gnomon fleet left) in place of a running fleet; once for each.")
  List<Path> ledgers = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "ID",
      defaultValue = Verification.ENDPOINT_USERS,
      description = "The report over the devices (default: ${DEFAULT-VALUE}).")
  String report = Verification.ENDPOINT_USERS;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = Durations.class,
      description =
          "How long something may be missing before it counts as missing (default: ${DEFAULT-VALUE}).")
  Duration wait = Duration.ZERO;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many differences are printed (default: ${DEFAULT-VALUE}).")
  int limit;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      var client = client();
      var outcome = new Verification(client, sources(client), report).verify(wait, limit);
      return LedgerTeller.tell(outcome, out);
    } catch (LedgerException | CallFailedException | StackException e) {
      spec.commandLine().getErr().println("gnomon: " + e.getMessage());
      return LedgerTeller.NOT_COMPARED;
    }
  }

  private GnomonClient client() {
    if (elsewhere.isMeant()) {
      return elsewhere.client();
    }
    var file = elsewhere.tokenFile == null ? options.home().tokenFile() : elsewhere.tokenFile;
    return new GnomonClient(options.ports(), Elsewhere.token(file));
  }

  private List<Source> sources(GnomonClient client) {
    if (agentUrls.isEmpty() && ledgers.isEmpty()) {
      return List.of(elsewhere.isMeant() ? lone(client) : Source.of(client));
    }
    var token = client.place(Part.POLICY).token();
    var running =
        agentUrls.stream()
            .map(url -> Source.of(client.with(Part.AGENT_SIM, new Place(url, token))));
    return Stream.concat(running, ledgers.stream().map(Source::of)).toList();
  }

  /** The fleet that was started here for that other Gnomon, or what it left. */
  private Source lone(GnomonClient client) {
    var kept = LoneAgent.keptLedger(options.home(RunningFleet.LONE_FOLDER));
    return RunningFleet.lone(options)
        .map(place -> Source.of(client.with(Part.AGENT_SIM, place)))
        .orElseGet(() -> Source.of(kept));
  }
}
