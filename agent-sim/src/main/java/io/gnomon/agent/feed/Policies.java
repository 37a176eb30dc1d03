package io.gnomon.agent.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes policies out of feed events, once for all devices: the same event on the same policy gives
 * the same policy, so it is read once however many devices receive it. Nothing is concluded from
 * the cursor alone: a device that was sent something else gets something else. Not for several
 * threads.
 */
public final class Policies {

  /** A feed that goes on putting indicators is not followed beyond them. */
  private static final int MOST_INDICATORS = 200_000;

  private static final long MOST_WEIGHT = 32L << 20;
  private static final int MOST_STEPS = 512;
  private static final int INDICATOR_WEIGHT = 300;

  private final FeedReader reader;
  private final Map<Step, Policy> steps = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, WeakReference<Policy>> byCursor = new HashMap<>();
  private long weight;

  public Policies() {
    this(MOST_INDICATORS);
  }

  Policies(int mostIndicators) {
    this.reader = new FeedReader(mostIndicators);
  }

  private record Step(Policy base, String event, String data) {}

  /** What a device with that policy enforces after the event, {@code snapshot} or {@code delta}. */
  public Policy apply(Policy base, String event, String data) throws FeedFormatException {
    var step = new Step(event.equals("snapshot") ? Policy.NONE : base, event, data);
    var known = steps.get(step);
    if (known != null) {
      return known;
    }
    var policy = shared(reader.apply(base, event, reader.tree(data)));
    remember(step, policy);
    return policy;
  }

  /** The same for the answer to a request for changes: one object that names its event. */
  public Policy applyChanges(Policy base, String body) throws FeedFormatException {
    var step = new Step(base, "changes", body);
    var known = steps.get(step);
    if (known != null) {
      return known;
    }
    JsonNode tree = reader.tree(body);
    var policy = shared(reader.apply(base, tree.path("event").asText(), tree.path("data")));
    remember(step, policy);
    return policy;
  }

  /** What an {@code announce} event says. */
  public Announcement announcement(String data) throws FeedFormatException {
    return reader.announcement(data);
  }

  /** How many indicators were not understood so far. */
  public long ignoredIndicators() {
    return reader.ignoredIndicators();
  }

  /** One object for devices that came to the same content in different steps. */
  private Policy shared(Policy policy) {
    var reference = byCursor.get(policy.cursor());
    @Nullable Policy other = reference == null ? null : reference.get();
    if (other != null && other.sameContent(policy)) {
      return other;
    }
    byCursor.values().removeIf(r -> r.get() == null);
    byCursor.put(String.valueOf(policy.cursor()), new WeakReference<>(policy));
    return policy;
  }

  private void remember(Step step, Policy policy) {
    steps.put(step, policy);
    weight += weight(step, policy);
    var oldest = steps.entrySet().iterator();
    while (steps.size() > 1 && (weight > MOST_WEIGHT || steps.size() > MOST_STEPS)) {
      var entry = oldest.next();
      weight -= weight(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  private static long weight(Step step, Policy policy) {
    return step.data().length() + (long) policy.size() * INDICATOR_WEIGHT;
  }
}
