package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
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
 * AdGuard's companies database, {@code trackers.json}: trackers and their domains. Some of them are
 * also sites that people visit themselves; those are not marked as trackers.
 */
public final class AdguardTrackersFormat implements CatalogFeedFormat {

  private static final Set<String> VISITED_CATEGORIES =
      Set.of("audio_video_player", "email", "misc", "social_media");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    var reading = new Reading(rows);
    new JsonRowReader(rows)
        .ofSections(
            file.open(),
            Map.of(
                "categories", reading::category,
                "trackers", reading::tracker,
                "trackerDomains", reading::domain));
    reading.finish();
  }

  private static final class Reading {
    private final CatalogFeedRows rows;
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, Tracker> trackers = new LinkedHashMap<>();
    private final Map<String, List<String>> domains = new LinkedHashMap<>();

    Reading(CatalogFeedRows rows) {
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
        CatalogFeedRows.checkCount(trackers.size());
        var tracker =
            new Tracker(name, value.path("categoryId").asText(), JsonTexts.text(value, "url"));
        trackers.put(id, tracker);
      }
    }

    /** One domain above the limit is kept, so that the row is skipped for having too many. */
    void domain(String domain, JsonNode trackerId) throws IOException {
      if (!trackerId.isTextual()) {
        rows.skip(SkipReason.NOT_UNDERSTOOD, domain);
        return;
      }
      CatalogFeedRows.checkCount(domains.size());
      var own = domains.computeIfAbsent(trackerId.textValue(), id -> new ArrayList<>());
      if (own.size() <= CatalogFeedRows.MAX_DOMAINS) {
        own.add(domain);
      }
    }

    /** The host of the tracker's website first, if it is one of its domains. */
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
            CatalogFeedRow.of(tracker.name(), homeFirst(tracker.url(), own))
                .withCategoryWords(List.of(category))
                .withKind(VISITED_CATEGORIES.contains(category) ? null : AppKind.TRACKER));
      }
    }
  }
}
