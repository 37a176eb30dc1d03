package io.gnomon.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import io.gnomon.matching.host.HostName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the organisation's own apps from the catalog. */
final class CustomAppReader {

  private final GnomonClient client;

  /** Asks nothing yet. */
  CustomAppReader(GnomonClient client) {
    this.client = client;
  }

  /** As they are now. Ledgers have hosts without paths, so domains with a path are left out. */
  CustomApps read() {
    var apps = new CustomApps(this::domains);
    client
        .items(Part.CATALOG, "/api/v1/custom-apps?")
        .forEach(
            app ->
                apps.add(
                    app.path("id").asText(),
                    hosts(elements(app.path("domains")).map(JsonNode::asText))));
    return apps;
  }

  private Set<HostName> domains(String app) {
    var domains = client.get(Part.CATALOG, "/api/v1/apps/" + app).path("domains");
    return hosts(
        elements(domains)
            .filter(domain -> domain.path("pathPrefix").asText("").isEmpty())
            .map(domain -> domain.path("host").asText()));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Set<HostName> hosts(Stream<String> domains) {
    return domains
        .flatMap(domain -> HostName.parse(domain).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
