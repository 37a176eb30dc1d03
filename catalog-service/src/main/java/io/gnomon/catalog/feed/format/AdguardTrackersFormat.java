package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.HostRules;
import io.gnomon.catalog.feed.entry.SkipReason;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * AdGuard's companies database, {@code trackers.json}: trackers, and whose each domain is. Among
 * them are sites that people go to and that others embed: those are no trackers alone.
 */
public final class AdguardTrackersFormat implements FeedFormat {

  private static final Set<String> ALSO_VISITED =
      Set.of("audio_video_player", "email", "misc", "social_media");

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

    /** With the host of the tracker's own page first, if that is one of its domains. */
    private static List<String> homeFirst(@Nullable String url, List<String> domains) {
      var home = HostRules.host(url).map(HostName::value).filter(domains::contains);
      return Stream.concat(home.stream(), domains.stream()).distinct().toList();
    }

    void finish() throws IOException {
      for (var each : trackers.entrySet()) {
        var tracker = each.getValue();
        var own = domains.getOrDefault(each.getKey(), List.of());
        var category = categories.getOrDefault(tracker.category(), tracker.category());
        rows.take(
            FeedRow.of(tracker.name(), homeFirst(tracker.url(), own))
                .in(List.of(category))
                .as(ALSO_VISITED.contains(category) ? null : AppKind.TRACKER));
      }
    }
  }
}
