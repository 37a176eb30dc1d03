package io.gnomon.agent.schedule;

import io.gnomon.agent.device.Work;
import io.gnomon.agent.transport.ServiceResponse;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often requests failed and feed streams broke, by kind. Belongs to the event loop of the
 * fleet.
 */
public final class FailureCounts {

  /** Kinds are work times status, so there are few; further ones are counted together. */
  private static final int MAX_KINDS = 200;

  private static final String OTHER = "other";

  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** A request failed and will be retried. */
  public void failed(Work work, ServiceResponse response) {
    add(work.label() + ": " + reason(response));
  }

  /** A feed stream was closed for that reason. */
  public void feedBroken(String reason) {
    add("feed: " + reason);
  }

  /** How often each kind of failure occurred. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  private static String reason(ServiceResponse response) {
    if (response.status() == 0) {
      return "no answer";
    }
    return response.ok() ? "malformed" : Integer.toString(response.status());
  }

  private void add(String kind) {
    var known = counts.size() < MAX_KINDS || counts.containsKey(kind);
    counts.merge(known ? kind : OTHER, 1L, Long::sum);
  }
}
