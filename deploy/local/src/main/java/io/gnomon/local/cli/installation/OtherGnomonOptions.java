package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.TokenFile;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a Gnomon that this launcher did not start. */
final class OtherGnomonOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The front door of another Gnomon (with --token-file).")
  @Nullable String url;

  @Option(
      names = "--catalog-url",
      paramLabel = "URL",
      description = "Its catalog-service, where that is called directly (default: --url).")
  @Nullable String catalogUrl;

  @Option(
      names = "--discovery-url",
      paramLabel = "URL",
      description = "Its discovery-service, where that is called directly (default: --url).")
  @Nullable String discoveryUrl;

  @Option(
      names = "--policy-url",
      paramLabel = "URL",
      description = "Its policy-service, where that is called directly (default: --url).")
  @Nullable String policyUrl;

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description = "The agent-sim whose devices report to it; nothing else may (default: --url).")
  @Nullable String agentUrl;

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
                Part.CATALOG, endpoint(catalogUrl, token),
                Part.DISCOVERY, endpoint(discoveryUrl, token),
                Part.POLICY, endpoint(policyUrl, token),
                Part.AGENT_SIM, endpoint(agentUrl, token)),
            authority)
        .onceReady();
  }

  private ServiceEndpoint endpoint(@Nullable String direct, String token) {
    var address = direct == null ? url : direct;
    if (address == null) {
      throw new StackException(
          "another Gnomon is not named in full",
          "give --url and --token-file; without a front door, the addresses of its services");
    }
    return new ServiceEndpoint(address, token);
  }
}
