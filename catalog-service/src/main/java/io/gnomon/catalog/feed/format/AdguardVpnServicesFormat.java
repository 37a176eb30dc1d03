package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** AdGuard's companies database, {@code vpn_services.json}: services with all their domains. */
public final class AdguardVpnServicesFormat implements FeedFormat {

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    new JsonRows(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
  }

  private static void take(JsonNode service, FeedRows rows) throws IOException {
    var name = JsonTexts.text(service, "service_name");
    if (name == null || !service.path("domains").isArray()) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(service));
      return;
    }
    var domains = JsonTexts.texts(service, "domains");
    var home = JsonTexts.text(service, "icon_domain");
    rows.take(
        FeedRow.of(name, homeFirst(home == null ? "" : home, domains))
            .in(JsonTexts.texts(service, "categories")));
  }

  private static List<String> homeFirst(String home, List<String> domains) {
    if (!domains.contains(home)) {
      return domains;
    }
    var ordered = new ArrayList<>(List.of(home));
    ordered.addAll(domains);
    return ordered;
  }
}
