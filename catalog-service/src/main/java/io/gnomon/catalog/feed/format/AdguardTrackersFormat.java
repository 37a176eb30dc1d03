package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AdGuard's companies database, {@code trackers.json}: trackers, and whose each domain is. */
public final class AdguardTrackersFormat implements FeedFormat {

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    var reading = new Reading(rows);
    new JsonRows(rows)
        .ofSections(
            file.open(),
            Map.of(
                "categories", reading::category,
                "trackers", reading::tracker,
                "trackerDomains", reading::domain));
    reading.finish();
  }

  private static final class Reading {
    private final FeedRows rows;
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, Tracker> trackers = new LinkedHashMap<>();
    private final Map<String, List<String>> domains = new LinkedHashMap<>();

    Reading(FeedRows rows) {
      this.rows = rows;
    }

    private record Tracker(String name, String category, @Nullable String url) {}

    void category(String id, JsonNode name) {
      categories.put(id, name.asText());
    }

    void tracker(String id, JsonNode value) throws IOException {
      var name = JsonTexts.text(value, "name");
      if (name == null) {
        rows.skip(SkipReason.NOT_UNDERSTOOD, id);
      } else {
        FeedRows.bound(trackers.size());
        var tracker =
            new Tracker(name, value.path("categoryId").asText(), JsonTexts.text(value, "url"));
        trackers.put(id, tracker);
      }
    }

    /** More than any tracker has is not kept: the row is left out for it. */
    void domain(String domain, JsonNode trackerId) throws IOException {
      if (!trackerId.isTextual()) {
        rows.skip(SkipReason.NOT_UNDERSTOOD, domain);
        return;
      }
      FeedRows.bound(domains.size());
      var own = domains.computeIfAbsent(trackerId.textValue(), id -> new ArrayList<>());
      if (own.size() <= FeedRows.MOST_DOMAINS) {
        own.add(domain);
      }
    }

    void finish() throws IOException {
      for (var each : trackers.entrySet()) {
        var tracker = each.getValue();
        var own = domains.getOrDefault(each.getKey(), List.of());
        rows.take(
            FeedRow.of(tracker.name(), own)
                .in(List.of(categories.getOrDefault(tracker.category(), tracker.category())))
                .as(AppKind.TRACKER));
      }
    }
  }
}
