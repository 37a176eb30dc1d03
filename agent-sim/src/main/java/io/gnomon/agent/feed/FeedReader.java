package io.gnomon.agent.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.matching.indicator.DecisionIndicator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** Reads the data of feed events. */
final class FeedReader {

  private static final long MAX_DELAY_MILLIS = 600_000;

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final int maxIndicators;
  private long ignoredIndicators;

  FeedReader(int maxIndicators) {
    this.maxIndicators = maxIndicators;
  }

  /** The policy after the event. */
  Policy apply(Policy base, String event, JsonNode data) throws FeedFormatException {
    return switch (event) {
      case "snapshot" -> snapshot(data);
      case "delta" -> delta(base, data);
      default -> throw new FeedFormatException("an event " + event + " changes no policy");
    };
  }

  Announcement announcement(String text) throws FeedFormatException {
    var data = tree(text);
    return new Announcement(revision(data), delay(data.path("delayMs").asLong(0)));
  }

  long drainDelayMillis(String text) throws FeedFormatException {
    return delay(required(tree(text), "delayMs").asLong(0));
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

  /** How many indicators were ignored: of unknown type or action, or without a scope. */
  long ignoredIndicators() {
    return ignoredIndicators;
  }

  private Policy snapshot(JsonNode data) throws FeedFormatException {
    var indicators = new HashMap<Long, DecisionIndicator>();
    upsert(indicators, required(data, "indicators"));
    var group = read(required(data, "group"), Group.class);
    var settings = read(required(data, "settings"), Settings.class);
    return new Policy(position(data), group, settings, indicators);
  }

  private Policy delta(Policy base, JsonNode data) throws FeedFormatException {
    if (base.cursor() == null) {
      throw new FeedFormatException("a delta arrived before the first snapshot");
    }
    if (revision(data) < base.revision()) {
      // Only a snapshot may go back: a server that was restored from a backup sends one.
      throw new FeedFormatException("a delta goes back to an earlier revision");
    }
    var indicators = new HashMap<>(base.indicators());
    for (var id : data.path("removals")) {
      indicators.remove(id.asLong());
    }
    upsert(indicators, data.path("upserts"));
    var settings =
        data.hasNonNull("settings") ? read(data.get("settings"), Settings.class) : base.settings();
    return new Policy(position(data), base.group(), settings, indicators);
  }

  /** An indicator that cannot be read is ignored, and an older form of it removed. */
  private void upsert(Map<Long, DecisionIndicator> indicators, JsonNode upserts)
      throws FeedFormatException {
    for (var upsert : upserts) {
      try {
        var indicator = read(upsert, DecisionIndicator.class);
        indicators.put(indicator.id(), indicator);
      } catch (FeedFormatException e) {
        ignoredIndicators++;
        indicators.remove(upsert.path("id").asLong(-1));
      }
    }
    if (indicators.size() > maxIndicators) {
      throw new FeedFormatException("more than " + maxIndicators + " indicators");
    }
  }

  private <T> T read(JsonNode node, Class<T> type) throws FeedFormatException {
    try {
      return json.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new FeedFormatException(e.getOriginalMessage());
    }
  }

  private static Policy.Position position(JsonNode data) throws FeedFormatException {
    var within = data.path("acknowledgeWithinMs").asLong(0);
    return new Policy.Position(cursor(data), revision(data), madeAt(data), delay(within));
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

  private static long delay(long millis) {
    return Math.max(0, Math.min(MAX_DELAY_MILLIS, millis));
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
