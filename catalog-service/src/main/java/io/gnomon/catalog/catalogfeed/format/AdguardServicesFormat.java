package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * AdGuard's services, each with the filter rules that block it. Modifiers of a rule (after a dollar
 * sign) are ignored: they do not change which service the domain belongs to.
 */
public final class AdguardServicesFormat implements CatalogFeedFormat {

  private static final Pattern DOMAIN_RULE = Pattern.compile("\\|\\|([^*/^$|]+)\\^?\\|?(\\$.*)?");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    new JsonRowReader(rows)
        .ofSections(file.open(), Map.of("blocked_services", (key, value) -> take(value, rows)));
  }

  private static void take(JsonNode service, CatalogFeedRows rows) throws IOException {
    var name = JsonTexts.text(service, "name");
    if (name == null || !service.path("rules").isArray()) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(service));
      return;
    }
    var hosts = new ArrayList<String>();
    for (var rule : JsonTexts.texts(service, "rules")) {
      var domain = DOMAIN_RULE.matcher(rule.strip());
      if (domain.matches()) {
        hosts.add(domain.group(1));
      } else {
        rows.skipPart(SkipReason.UNSUPPORTED_RULE, rule);
      }
    }
    var group = JsonTexts.text(service, "group");
    rows.take(
        CatalogFeedRow.of(name, hosts)
            .withCategoryWords(group == null ? List.of() : List.of(group)));
  }
}
