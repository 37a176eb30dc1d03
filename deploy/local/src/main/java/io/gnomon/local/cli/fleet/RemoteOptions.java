package io.gnomon.local.cli.fleet;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.TokenFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a Gnomon that this launcher did not start. */
final class RemoteOptions {

  @Option(
      names = "--policy-url",
      paramLabel = "URL",
      description = "The policy-service of another Gnomon (with --discovery-url, --token-file).")
  @Nullable String policyUrl;

  @Option(
      names = "--discovery-url",
      paramLabel = "URL",
      description = "The discovery-service of that Gnomon.")
  @Nullable String discoveryUrl;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with an administrator's token (default: that of the installation in --data).")
  @Nullable Path tokenFile;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "The certificates that are trusted there, in PEM format (default: those that Java"
              + " trusts).")
  @Nullable Path authority;

  /** Whether another Gnomon is named; refuses half of the options. */
  boolean isGiven() {
    if ((policyUrl == null) != (discoveryUrl == null) || (policyUrl != null && tokenFile == null)) {
      throw new StackException(
          "another Gnomon is named by --policy-url, --discovery-url and --token-file together",
          "give all three");
    }
    return policyUrl != null;
  }

  /** A client of that Gnomon. */
  GnomonClient client() {
    var token = new TokenFile(tokenFile == null ? Path.of("") : tokenFile).read();
    var endpoints = new EnumMap<Part, ServiceEndpoint>(Part.class);
    endpoints.put(Part.POLICY, new ServiceEndpoint(String.valueOf(policyUrl), token));
    endpoints.put(Part.DISCOVERY, new ServiceEndpoint(String.valueOf(discoveryUrl), token));
    return new GnomonClient(endpoints, authority);
  }

  /** The environment variables that pass this to an agent-sim. */
  Map<String, String> settings() {
    return authority == null
        ? Map.of()
        : Map.of("QUARKUS_TLS_TRUST_STORE_PEM_CERTS", authority.toAbsolutePath().toString());
  }
}
