package io.gnomon.policy.feed;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All kinds of state that are published anew together. */
@ApplicationScoped
class PublishedStates {

  private final Instance<PublishedState> states;
  private final Outbox outbox;

  PublishedStates(Instance<PublishedState> states, Outbox outbox) {
    this.states = states;
    this.outbox = outbox;
  }

  List<String> topics() {
    return states.stream().map(PublishedState::topic).toList();
  }

  /**
   * Says all that exists, and takes back the rest.
   *
   * @param known the keys that each topic knows
   */
  void publishAll(FeedPosition position, Map<String, Set<String>> known) {
    for (var state : states) {
      var gone = new HashSet<>(known.getOrDefault(state.topic(), Set.of()));
      gone.removeAll(state.publishAll(position));
      gone.forEach(key -> outbox.appendTombstone(state.topic(), key));
    }
  }
}
