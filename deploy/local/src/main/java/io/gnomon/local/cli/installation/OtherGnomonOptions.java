package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.TokenFile;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name every service of a Gnomon that this launcher did not start. */
final class OtherGnomonOptions {

  @Option(
      names = "--catalog-url",
      required = true,
      paramLabel = "URL",
      description = "The catalog-service of another Gnomon (with the other four).")
  String catalogUrl = "";

  @Option(
      names = "--discovery-url",
      required = true,
      paramLabel = "URL",
      description = "Its discovery-service.")
  String discoveryUrl = "";

  @Option(
      names = "--policy-url",
      required = true,
      paramLabel = "URL",
      description = "Its policy-service.")
  String policyUrl = "";

  @Option(
      names = "--agent-url",
      required = true,
      paramLabel = "URL",
      description = "The agent-sim whose devices report to it; nothing else may.")
  String agentUrl = "";

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "A file with a token of its administrator.")
  Path tokenFile = Path.of("");

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "The authority of its certificates (PEM), where Java does not trust it.")
  @Nullable Path authority;

  /** A client of it, once all of its services answer. */
  GnomonClient client() throws InterruptedException {
    var token = new TokenFile(tokenFile).read();
    return new GnomonClient(
            Map.of(
                Part.CATALOG, new ServiceEndpoint(catalogUrl, token),
                Part.DISCOVERY, new ServiceEndpoint(discoveryUrl, token),
                Part.POLICY, new ServiceEndpoint(policyUrl, token),
                Part.AGENT_SIM, new ServiceEndpoint(agentUrl, token)),
            authority)
        .onceReady();
  }
}
