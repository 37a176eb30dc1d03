package io.gnomon.bench.catalog;

import io.gnomon.bench.JsonClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which catalog-service, and with which token. */
final class CatalogOptions {

  /** A feed that is applied, or a model that is changed, takes its time. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @Option(names = "--url", description = "The service; ${DEFAULT-VALUE} by default.")
  URI url = URI.create("http://127.0.0.1:8081");

  @Option(
      names = "--token-file",
      required = true,
      description = "A file with a token: a viewer's to ask, an admin's to change something.")
  Path tokenFile = Path.of("");

  JsonClient client() {
    return new JsonClient(url, tokenFile, TIMEOUT);
  }
}
