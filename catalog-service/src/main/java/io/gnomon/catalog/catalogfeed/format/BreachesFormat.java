package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Have I Been Pwned's breaches: when an app was last breached. Unverified and fabricated breaches,
 * spam lists, and data collected by malware are ignored.
 */
public final class BreachesFormat implements CatalogFeedFormat {

  private static final String[] IGNORED_FLAGS = {
    "IsFabricated", "IsSpamList", "IsMalware", "IsStealerLog", "IsRetired"
  };

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    var latest = new HashMap<String, LocalDate>();
    new JsonRowReader(rows).ofRoot(file.open(), (key, value) -> take(value, latest, rows));
    for (var each : latest.entrySet()) {
      rows.take(
          CatalogFeedRow.facts(each.getKey(), Map.of("latestBreach", each.getValue().toString())));
    }
  }

  private static void take(JsonNode breach, Map<String, LocalDate> latest, CatalogFeedRows rows)
      throws IOException {
    var domain = JsonTexts.text(breach, "Domain");
    var day = JsonTexts.day(breach, "BreachDate");
    if (!breach.has("Domain") || day == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(breach));
    } else if (domain == null) {
      rows.skip(SkipReason.NO_DOMAIN, JsonTexts.text(breach, "Name"));
    } else if (isIgnored(breach)) {
      rows.skip(SkipReason.DEAD_ENTRY, JsonTexts.text(breach, "Name"));
    } else {
      CatalogFeedRows.checkCount(latest.size());
      latest.merge(domain, day, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  private static boolean isIgnored(JsonNode breach) {
    for (var flag : IGNORED_FLAGS) {
      if (JsonTexts.isTrue(breach, flag)) {
        return true;
      }
    }
    return breach.path("IsVerified").isBoolean() && !breach.path("IsVerified").booleanValue();
  }
}
