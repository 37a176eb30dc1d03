package io.gnomon.local.cli;

import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.TokenFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gnomon cluster-fleet}, what the Job {@code fleet} of the demo runs. */
@Command(
    name = "cluster-fleet",
    mixinStandardHelpOptions = true,
    description =
        "In a pod of a cluster: once the services take requests, turns on the collection of traffic and the enforcement of tags, enrols the devices of agent-sim that are missing, sets them to work, and ends.")
public final class ClusterFleetCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--policy-url",
      required = true,
      paramLabel = "URL",
      description = "The policy-service.")
  String policyUrl = "";

  @Option(
      names = "--agent-url",
      required = true,
      paramLabel = "URL",
      description = "The agent-sim.")
  String agentUrl = "";

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "A file with a token of the administrator.")
  Path tokenFile = Path.of("");

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many devices there are at least (default: ${DEFAULT-VALUE}).")
  int devices;

  @Option(
      names = "--pace",
      paramLabel = "PACE",
      defaultValue = "60/min",
      description = "Visits of all devices together, or real-time (default: ${DEFAULT-VALUE}).")
  String pace = "";

  @Override
  public Integer call() throws InterruptedException {
    var token = new TokenFile(tokenFile).read();
    var services =
        Map.of(
            Part.POLICY, new ServiceEndpoint(policyUrl, token),
            Part.AGENT_SIM, new ServiceEndpoint(agentUrl, token));
    var fleet = new FleetClient(new GnomonClient(services, null).onceReady());
    fleet.turnOn();
    var missing = fleet.enrolUpTo(devices);
    fleet.pace(Pace.parse(pace));
    spec.commandLine().getOut().printf("%,d devices enrol; all visit %s%n", missing, pace);
    return 0;
  }
}
