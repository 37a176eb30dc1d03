package io.gnomon.bench.catalog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which catalog-service, and as whom. */
final class CatalogOptions {

  @Option(names = "--url", description = "The service; ${DEFAULT-VALUE} unless told otherwise.")
  URI url = URI.create("http://127.0.0.1:8081");

  @Option(
      names = "--token-file",
      required = true,
      description = "A file with a token: a viewer's to ask, an admin's to change something.")
  Path tokenFile = Path.of("");

  CatalogClient client() throws IOException {
    return CatalogClient.of(url, tokenFile);
  }
}
