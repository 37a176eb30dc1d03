package io.gnomon.agent.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.matching.decision.Indicator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** Understands the data of feed events. */
final class FeedReader {

  private static final long LONGEST_DELAY_MILLIS = 600_000;

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final int mostIndicators;
  private long ignoredIndicators;

  FeedReader(int mostIndicators) {
    this.mostIndicators = mostIndicators;
  }

  /** What the device enforces after the event. */
  Policy apply(Policy base, String event, JsonNode data) throws FeedFormatException {
    return switch (event) {
      case "snapshot" -> snapshot(data);
      case "delta" -> delta(base, data);
      default -> throw new FeedFormatException("an event " + event + " changes no policy");
    };
  }

  Announcement announcement(String text) throws FeedFormatException {
    var data = tree(text);
    var delay = data.path("delayMs").asLong(0);
    return new Announcement(revision(data), Math.max(0, Math.min(LONGEST_DELAY_MILLIS, delay)));
  }

  JsonNode tree(String text) throws FeedFormatException {
    try {
      var tree = json.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new FeedFormatException("not JSON: " + e.getOriginalMessage());
    }
    throw new FeedFormatException("not a JSON object");
  }

  /** Indicators of types and actions that this version does not know, or without a scope. */
  long ignoredIndicators() {
    return ignoredIndicators;
  }

  private Policy snapshot(JsonNode data) throws FeedFormatException {
    var indicators = new HashMap<Long, Indicator>();
    upsert(indicators, required(data, "indicators"));
    var group = read(required(data, "group"), Group.class);
    var settings = read(required(data, "settings"), Settings.class);
    return new Policy(point(data), group, settings, indicators);
  }

  private Policy delta(Policy base, JsonNode data) throws FeedFormatException {
    if (base.cursor() == null) {
      throw new FeedFormatException("a delta came before the first snapshot");
    }
    if (revision(data) < base.revision()) {
      // Only a snapshot may go back: servers that were set back to a backup send one.
      throw new FeedFormatException("a delta goes back");
    }
    var indicators = new HashMap<>(base.indicators());
    for (var id : data.path("removals")) {
      indicators.remove(id.asLong());
    }
    upsert(indicators, data.path("upserts"));
    var settings =
        data.hasNonNull("settings") ? read(data.get("settings"), Settings.class) : base.settings();
    return new Policy(point(data), base.group(), settings, indicators);
  }

  /** An indicator that cannot be understood is none, its older form included; the others count. */
  private void upsert(Map<Long, Indicator> indicators, JsonNode upserts)
      throws FeedFormatException {
    for (var upsert : upserts) {
      try {
        var indicator = read(upsert, Indicator.class);
        indicators.put(indicator.id(), indicator);
      } catch (FeedFormatException e) {
        ignoredIndicators++;
        indicators.remove(upsert.path("id").asLong(-1));
      }
    }
    if (indicators.size() > mostIndicators) {
      throw new FeedFormatException("more than " + mostIndicators + " indicators");
    }
  }

  private <T> T read(JsonNode node, Class<T> type) throws FeedFormatException {
    try {
      return json.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new FeedFormatException(e.getOriginalMessage());
    }
  }

  private static Policy.Point point(JsonNode data) throws FeedFormatException {
    return new Policy.Point(cursor(data), revision(data), madeAt(data));
  }

  private static String cursor(JsonNode data) throws FeedFormatException {
    var cursor = required(data, "cursor").asText();
    if (cursor.isEmpty()) {
      throw new FeedFormatException("the cursor is empty");
    }
    return cursor;
  }

  private static long revision(JsonNode data) throws FeedFormatException {
    var revision = required(data, "revision");
    if (!revision.isIntegralNumber()) {
      throw new FeedFormatException("the revision is no integer");
    }
    return revision.longValue();
  }

  private static long madeAt(JsonNode data) {
    try {
      return Instant.parse(data.path("at").asText()).toEpochMilli();
    } catch (DateTimeParseException e) {
      return 0;
    }
  }

  private static JsonNode required(JsonNode data, String field) throws FeedFormatException {
    if (!data.hasNonNull(field)) {
      throw new FeedFormatException(field + " is missing");
    }
    return data.get(field);
  }
}
