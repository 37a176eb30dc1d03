package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Have I Been Pwned's breaches: when an app was last breached. What is unverified, made up, a list
 * of spam addresses or of malware's loot says nothing of an app.
 */
public final class BreachesFormat implements FeedFormat {

  private static final String[] SAYING_NOTHING = {
    "IsFabricated", "IsSpamList", "IsMalware", "IsStealerLog", "IsRetired"
  };

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    var latest = new HashMap<String, LocalDate>();
    new JsonRows(rows).ofRoot(file.open(), (key, value) -> take(value, latest, rows));
    for (var each : latest.entrySet()) {
      rows.take(FeedRow.facts(each.getKey(), Map.of("latestBreach", each.getValue().toString())));
    }
  }

  private static void take(JsonNode breach, Map<String, LocalDate> latest, FeedRows rows)
      throws IOException {
    var domain = JsonTexts.text(breach, "Domain");
    var day = JsonTexts.day(breach, "BreachDate");
    if (!breach.has("Domain") || day == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(breach));
    } else if (domain == null) {
      rows.skip(SkipReason.NO_DOMAIN, JsonTexts.text(breach, "Name"));
    } else if (saysNothing(breach)) {
      rows.skip(SkipReason.DEAD_ENTRY, JsonTexts.text(breach, "Name"));
    } else {
      FeedRows.bound(latest.size());
      latest.merge(domain, day, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  private static boolean saysNothing(JsonNode breach) {
    for (var flag : SAYING_NOTHING) {
      if (JsonTexts.isTrue(breach, flag)) {
        return true;
      }
    }
    return breach.path("IsVerified").isBoolean() && !breach.path("IsVerified").booleanValue();
  }
}
