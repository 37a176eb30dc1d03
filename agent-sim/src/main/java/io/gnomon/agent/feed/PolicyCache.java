package io.gnomon.agent.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns feed events into policies, once for all devices: the same event applied to the same policy
 * gives the same policy, so it is parsed once however many devices receive it. The cursor alone is
 * no key: devices that received different data at one cursor get different policies. Not for
 * several threads.
 */
public final class PolicyCache {

  /** A policy with more indicators is rejected. */
  private static final int MAX_INDICATORS = 200_000;

  private static final long MAX_WEIGHT_BYTES = 32L << 20;
  private static final int MAX_STEPS = 512;
  private static final int INDICATOR_BYTES = 300;

  private final FeedReader reader;
  private final Map<Step, Policy> steps = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, WeakReference<Policy>> byCursor = new HashMap<>();

  /**
   * The last step from each policy, for devices of several groups, which receive a change in turns.
   * Only such as are in {@code steps}, which bounds what both keep in memory.
   */
  private final Map<Policy, Applied> latest = new HashMap<>();

  private long weight;

  public PolicyCache() {
    this(MAX_INDICATORS);
  }

  PolicyCache(int maxIndicators) {
    this.reader = new FeedReader(maxIndicators);
  }

  /** The event that was applied to a policy. */
  private record Step(Policy base, String event, String data) {

    /**
     * Compares without hashing the text, which is another string for each device that received it.
     */
    boolean isSame(Step other) {
      return base == other.base && event.equals(other.event) && data.equals(other.data);
    }
  }

  /** What a step led to. */
  private record Applied(Step step, Policy policy) {}

  /** The policy after the event, {@code snapshot} or {@code delta}. */
  public Policy apply(Policy base, String event, String data) throws FeedFormatException {
    var step = new Step(event.equals("snapshot") ? Policy.NONE : base, event, data);
    var known = known(step);
    if (known != null) {
      return known;
    }
    var policy = shared(reader.apply(base, event, reader.tree(data)));
    cache(step, policy);
    return policy;
  }

  /** The policy after the response to a request for changes: one object that names its event. */
  public Policy applyChanges(Policy base, String body) throws FeedFormatException {
    var step = new Step(base, "changes", body);
    var known = known(step);
    if (known != null) {
      return known;
    }
    JsonNode tree = reader.tree(body);
    var policy = shared(reader.apply(base, tree.path("event").asText(), tree.path("data")));
    cache(step, policy);
    return policy;
  }

  /** Reads an {@code announce} event. */
  public Announcement announcement(String data) throws FeedFormatException {
    return reader.announcement(data);
  }

  /** Reads a {@code drain} event: after what time to connect again. */
  public long drainDelayMillis(String data) throws FeedFormatException {
    return reader.drainDelayMillis(data);
  }

  /** How many indicators were ignored so far. */
  public long ignoredIndicators() {
    return reader.ignoredIndicators();
  }

  /** One shared object for devices that reached equal content in different steps. */
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

  private @Nullable Policy known(Step step) {
    var last = latest.get(step.base());
    if (last != null && last.step().isSame(step)) {
      return last.policy();
    }
    var policy = steps.get(step);
    if (policy != null) {
      latest.put(step.base(), new Applied(step, policy));
    }
    return policy;
  }

  private void cache(Step step, Policy policy) {
    steps.put(step, policy);
    latest.put(step.base(), new Applied(step, policy));
    weight += weight(step, policy);
    var oldest = steps.entrySet().iterator();
    while (steps.size() > 1 && (weight > MAX_WEIGHT_BYTES || steps.size() > MAX_STEPS)) {
      var entry = oldest.next();
      weight -= weight(entry.getKey(), entry.getValue());
      oldest.remove();
      latest.computeIfPresent(
          entry.getKey().base(), (base, last) -> last.step().isSame(entry.getKey()) ? null : last);
    }
  }

  private static long weight(Step step, Policy policy) {
    return step.data().length() + (long) policy.size() * INDICATOR_BYTES;
  }
}
