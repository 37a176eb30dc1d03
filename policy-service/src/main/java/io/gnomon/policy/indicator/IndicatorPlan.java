package io.gnomon.policy.indicator;

import java.util.List;
import java.util.stream.Stream;

/**
 * How to bring the indicators in line with the tags, switches and time.
 *
 * @param add new ones, without id
 * @param change existing ones with their new content; devices get them
 * @param withhold ones that are kept but taken from devices
 * @param remove ones that end
 */
public record IndicatorPlan(
    List<Indicator> add,
    List<Indicator> change,
    List<StoredIndicator> withhold,
    List<StoredIndicator> remove) {

  public IndicatorPlan {
    add = List.copyOf(add);
    change = List.copyOf(change);
    withhold = List.copyOf(withhold);
    remove = List.copyOf(remove);
  }

  /** Whether nothing has to change. */
  public boolean isEmpty() {
    return add.isEmpty() && change.isEmpty() && withhold.isEmpty() && remove.isEmpty();
  }

  /** The ids of those that devices have to remove. */
  public List<String> takenFromDevices() {
    return Stream.concat(withhold.stream(), remove.stream())
        .filter(StoredIndicator::fed)
        .map(each -> each.indicator().id())
        .toList();
  }
}
