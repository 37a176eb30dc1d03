package io.gnomon.local.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * The state of a fleet at one moment.
 *
 * @param since time since the first status
 * @param fleet {@code GET /sim/v1/fleet}
 * @param run {@code GET /sim/v1/runs/current}, or a missing node
 * @param rollout the rollout of the newest revision, or a missing node
 */
public record FleetStatus(Duration since, JsonNode fleet, JsonNode run, JsonNode rollout) {

  long number(String name) {
    return fleet.path(name).asLong();
  }

  long counter(String name) {
    return fleet.path("counters").path(name).asLong();
  }

  /** A counter's growth per second since an earlier status. */
  double rate(String counter, FleetStatus earlier) {
    var millis = since.minus(earlier.since).toMillis();
    return millis <= 0 ? 0 : 1_000.0 * (counter(counter) - earlier.counter(counter)) / millis;
  }

  /** Whether there is a run, or the last work of the fleet was one. */
  boolean hasRun() {
    var pace = fleet.path("pace").asText();
    return run.has("visits") && (pace.equals("run") || (pace.equals("paused") && runIsOver()));
  }

  boolean runIsOver() {
    return run.path("over").asBoolean();
  }

  /** 0 to 1. */
  double runDone() {
    return run.path("made").asDouble() / Math.max(1, run.path("visits").asLong());
  }

  /** The simulated moment, to the minute. */
  String runAt() {
    var at = run.path("at").asText();
    return at.length() < 16 ? at : at.substring(0, 16).replace('T', ' ') + " UTC";
  }

  boolean settled() {
    return number("enrolling") == 0
        && number("connected") >= Math.min(number("online"), number("enrolled"));
  }

  /** What the pace is, in words. */
  String pace() {
    var pace = fleet.path("pace").asText();
    return switch (pace) {
      case "steady" -> "%,d visits a minute".formatted(number("visitsPerMinute"));
      case "realTime" -> "real time";
      default -> pace;
    };
  }

  /** The newest revision and how many devices have it. */
  String enforced() {
    var revision = fleet.path("enforcedRevision");
    if (revision.isMissingNode()) {
      return "nothing yet";
    }
    var text =
        "revision %d on %,d of %,d devices"
            .formatted(
                revision.path("max").asLong(),
                revision.path("devicesAtMax").asLong(),
                number("enrolled"));
    return rollout.hasNonNull("p50Millis")
        ? text
            + " (half after %,d ms, 99 %% after %,d ms)"
                .formatted(rollout.path("p50Millis").asLong(), rollout.path("p99Millis").asLong())
        : text;
  }

  /** What services refused or did not answer, or a missing node. */
  String failures() {
    var text = new StringBuilder();
    fleet
        .path("failures")
        .properties()
        .forEach(
            each ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(each.getKey())
                    .append(' ')
                    .append(each.getValue().asLong()));
    return text.length() > 100 ? text.substring(0, 100) + " ..." : text.toString();
  }
}
