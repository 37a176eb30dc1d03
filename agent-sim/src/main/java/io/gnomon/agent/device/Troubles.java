package io.gnomon.agent.device;

import io.gnomon.agent.transport.Answer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the services did to the devices, counted: what they refused, and where they made no sense.
 */
public final class Troubles {

  /** Kinds are few: kinds of work times statuses; what is past the bound is not told apart. */
  private static final int MOST_KINDS = 200;

  private static final String OTHER = "other";

  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** A request failed and is made again later. */
  void failed(Work work, Answer answer) {
    add(work.label() + ": " + what(answer));
  }

  /** A feed broke off for that reason. */
  void feed(String why) {
    add("feed: " + why);
  }

  /** How often what happened. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  private static String what(Answer answer) {
    if (answer.status() == 0) {
      return "no answer";
    }
    return answer.ok() ? "malformed" : Integer.toString(answer.status());
  }

  private void add(String kind) {
    var known = counts.size() < MOST_KINDS || counts.containsKey(kind);
    counts.merge(known ? kind : OTHER, 1L, Long::sum);
  }
}
