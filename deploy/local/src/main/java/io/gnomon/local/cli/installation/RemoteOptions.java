package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.TokenFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a Gnomon that this launcher did not start. */
public final class RemoteOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The front door of another Gnomon (with --token-file).")
  @Nullable String url;

  @Option(
      names = "--policy-url",
      paramLabel = "URL",
      description = "Its policy-service, where that is called directly (default: --url).")
  @Nullable String policyUrl;

  @Option(
      names = "--discovery-url",
      paramLabel = "URL",
      description = "Its discovery-service, where that is called directly (default: --url).")
  @Nullable String discoveryUrl;

  @Option(
      names = "--catalog-url",
      paramLabel = "URL",
      description = "Its catalog-service, where that is called directly (default: --url).")
  @Nullable String catalogUrl;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with an administrator's token (default: that of the installation in --data).")
  public @Nullable Path tokenFile;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "The certificates that are trusted there, in PEM format (default: those that Java"
              + " trusts).")
  public @Nullable Path authority;

  /** Whether another Gnomon is named; refuses half of the options. */
  public boolean isGiven() {
    boolean isNamed =
        Stream.of(url, policyUrl, discoveryUrl, catalogUrl).anyMatch(Objects::nonNull);
    boolean isWhole = url != null || (policyUrl != null && discoveryUrl != null);
    if (isNamed && (!isWhole || tokenFile == null)) {
      throw incomplete();
    }
    return isNamed;
  }

  /** Where its policy-service is called. */
  public String policyUrl() {
    return or(policyUrl);
  }

  /** Where its discovery-service is called. */
  public String discoveryUrl() {
    return or(discoveryUrl);
  }

  /** A client of all services of that Gnomon, and of the agent-sim whose devices report to it. */
  GnomonClient clientWith(@Nullable String agentUrl) {
    if (!isGiven() || (url == null && (agentUrl == null || catalogUrl == null))) {
      throw incomplete();
    }
    var client = client();
    var token = client.endpoint(Part.POLICY).token();
    return client.with(Part.AGENT_SIM, new ServiceEndpoint(or(agentUrl), token));
  }

  private static StackException incomplete() {
    return new StackException(
        "another Gnomon is not named in full",
        "give --url and --token-file; without a front door, the addresses of its services");
  }

  private String or(@Nullable String direct) {
    return String.valueOf(direct == null ? url : direct);
  }

  /** A client of that Gnomon. */
  public GnomonClient client() {
    var token = new TokenFile(tokenFile == null ? Path.of("") : tokenFile).read();
    var endpoints = new EnumMap<Part, ServiceEndpoint>(Part.class);
    endpoints.put(Part.POLICY, new ServiceEndpoint(policyUrl(), token));
    endpoints.put(Part.DISCOVERY, new ServiceEndpoint(discoveryUrl(), token));
    if (url != null || catalogUrl != null) {
      endpoints.put(Part.CATALOG, new ServiceEndpoint(or(catalogUrl), token));
    }
    return new GnomonClient(endpoints, authority);
  }

  /** The environment variables that pass this to an agent-sim. */
  public Map<String, String> settings() {
    return authority == null
        ? Map.of()
        : Map.of("QUARKUS_TLS_TRUST_STORE_PEM_CERTS", authority.toAbsolutePath().toString());
  }
}
