package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * AdGuard's services: what its products can block as a whole, each with filter rules. To whom a
 * rule applies (behind a dollar) changes nothing of whose the domain is.
 */
public final class AdguardServicesFormat implements FeedFormat {

  private static final Pattern DOMAIN_RULE = Pattern.compile("\\|\\|([^*/^$|]+)\\^?\\|?(\\$.*)?");

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    new JsonRows(rows)
        .ofSections(file.open(), Map.of("blocked_services", (key, value) -> take(value, rows)));
  }

  private static void take(JsonNode service, FeedRows rows) throws IOException {
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
    rows.take(FeedRow.of(name, hosts).in(group == null ? List.of() : List.of(group)));
  }
}
