package io.gnomon.local.cli.fleet;

import io.gnomon.local.cli.installation.DurationConverter;
import io.gnomon.local.cli.installation.InstallationOptions;
import io.gnomon.local.cli.installation.RemoteOptions;
import io.gnomon.local.installation.CallFailedException;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.TokenFile;
import io.gnomon.local.installation.process.StandaloneAgentSim;
import io.gnomon.local.ledger.LedgerException;
import io.gnomon.local.ledger.LedgerSource;
import io.gnomon.local.ledger.Verification;
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

/** {@code ./gnomon verify-ledger}. */
@Command(
    name = "verify-ledger",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what the simulated devices did with what the discovery report and the alerts say,"
          + " exactly: apps, uncatalogued domains, users (people under all their names), user"
          + " groups, IP addresses, devices, days, every counted attempt, the revision that each"
          + " device enforces. Names each difference.",
      "The fleet must be paused (./gnomon fleet stop), and nothing else may report to that Gnomon."
    },
    footer = {
      "",
      "Examples:",
      "  ./gnomon verify-ledger",
      "  ./gnomon verify-ledger --agent-url http://10.0.0.7:8084 --agent-url http://10.0.0.8:8084",
      "  ./gnomon verify-ledger --ledger .gnomon-fleet/ledger.ndjson --url"
          + " https://gnomon.example.org \\",
      "      --token-file admin.token"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:everything is equal",
      " 1:something differs",
      " 2:it could not be compared, or the ledger is incomplete"
    })
public final class VerifyLedgerCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin RemoteOptions remote = new RemoteOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description =
          "An agent-sim whose devices report to that Gnomon; repeatable (default: that of --data).")
  List<String> agentUrls = new ArrayList<>();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "A ledger file (the answer of GET /sim/v1/ledger/lines, or what ./gnomon fleet wrote to"
              + " ledger.ndjson) instead of a running fleet; repeatable.")
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
      converter = DurationConverter.class,
      description =
          "How long something may be missing before it counts as missing (default:"
              + " ${DEFAULT-VALUE}).")
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
      return ComparisonPrinter.print(outcome, out);
    } catch (LedgerException | CallFailedException | StackException e) {
      spec.commandLine().getErr().println("gnomon: " + e.getMessage());
      return ComparisonPrinter.NOT_COMPARED;
    }
  }

  private GnomonClient client() {
    if (remote.isGiven()) {
      return remote.client();
    }
    var file = remote.tokenFile == null ? options.home().tokenFile() : remote.tokenFile;
    return new GnomonClient(options.runningPorts(), new TokenFile(file).read());
  }

  private List<LedgerSource> sources(GnomonClient client) {
    if (agentUrls.isEmpty() && ledgers.isEmpty()) {
      return List.of(remote.isGiven() ? standalone(client) : LedgerSource.of(client));
    }
    var token = client.endpoint(Part.POLICY).token();
    var running =
        agentUrls.stream()
            .map(
                url ->
                    LedgerSource.of(client.with(Part.AGENT_SIM, new ServiceEndpoint(url, token))));
    return Stream.concat(running, ledgers.stream().map(LedgerSource::of)).toList();
  }

  /** The fleet that was started here for that other Gnomon, or the ledger file that it wrote. */
  private LedgerSource standalone(GnomonClient client) {
    var kept = StandaloneAgentSim.ledgerFile(options.home(RunningFleetOptions.STANDALONE_FOLDER));
    return RunningFleetOptions.standalone(options)
        .map(endpoint -> LedgerSource.of(client.with(Part.AGENT_SIM, endpoint)))
        .orElseGet(() -> LedgerSource.of(kept));
  }
}
