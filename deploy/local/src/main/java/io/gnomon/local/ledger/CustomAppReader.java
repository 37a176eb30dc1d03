package io.gnomon.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the organisation's own apps from the catalog. */
final class CustomAppReader {

  private final GnomonClient client;

  /** Asks nothing yet. */
  CustomAppReader(GnomonClient client) {
    this.client = client;
  }

  /** As they are now. */
  CustomApps read() {
    var own = client.items(Part.CATALOG, "/api/v1/custom-apps?").flatMap(CustomAppReader::own);
    return new CustomApps(own.toList(), this::shipped);
  }

  private static Stream<AppDomain> own(JsonNode app) {
    return elements(app.path("domains"))
        .map(domain -> domain.asText().split("(?=/)", 2))
        .flatMap(
            parts ->
                domain(app.path("id").asText(), parts[0], parts.length == 1 ? null : parts[1])
                    .stream());
  }

  private Collection<AppDomain> shipped(String app) {
    return elements(client.get(Part.CATALOG, "/api/v1/apps/" + app).path("domains"))
        .flatMap(
            domain ->
                domain(app, domain.path("host").asText(), domain.path("pathPrefix").textValue())
                    .stream())
        .toList();
  }

  private static Optional<AppDomain> domain(String app, String host, @Nullable String path) {
    return HostName.parse(host).map(name -> new AppDomain(app, name, path));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
