package io.gnomon.agent.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.matching.decision.Indicator;
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
  private long ignoredIndicators;

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
    return new Policy(cursor(data), revision(data), group, settings, indicators);
  }

  private Policy delta(Policy base, JsonNode data) throws FeedFormatException {
    if (base.cursor() == null) {
      throw new FeedFormatException("a delta came before the first snapshot");
    }
    var indicators = new HashMap<>(base.indicators());
    for (var id : data.path("removals")) {
      indicators.remove(id.asLong());
    }
    upsert(indicators, data.path("upserts"));
    var settings =
        data.hasNonNull("settings") ? read(data.get("settings"), Settings.class) : base.settings();
    return new Policy(cursor(data), revision(data), base.group(), settings, indicators);
  }

  /** An indicator that cannot be understood is none, its older form included; the others count. */
  private void upsert(Map<Long, Indicator> indicators, JsonNode upserts) {
    for (var upsert : upserts) {
      try {
        var indicator = read(upsert, Indicator.class);
        indicators.put(indicator.id(), indicator);
      } catch (FeedFormatException e) {
        ignoredIndicators++;
        indicators.remove(upsert.path("id").asLong(-1));
      }
    }
  }

  private <T> T read(JsonNode node, Class<T> type) throws FeedFormatException {
    try {
      return json.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new FeedFormatException(e.getOriginalMessage());
    }
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

  private static JsonNode required(JsonNode data, String field) throws FeedFormatException {
    if (!data.hasNonNull(field)) {
      throw new FeedFormatException(field + " is missing");
    }
    return data.get(field);
  }
}
