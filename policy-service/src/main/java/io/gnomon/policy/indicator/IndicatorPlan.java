package io.gnomon.policy.indicator;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be done so that the indicators fit the tags, switches and time.
 *
 * @param add new ones, without id
 * @param change ones that exist, as they shall be; devices get them
 * @param withhold ones that stay and that devices no longer get
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

  /** Whether all is as it shall be. */
  public boolean isEmpty() {
    return add.isEmpty() && change.isEmpty() && withhold.isEmpty() && remove.isEmpty();
  }

  /** The ids of those that devices have and shall have no longer. */
  public List<String> takenFromDevices() {
    return Stream.concat(withhold.stream(), remove.stream())
        .filter(StoredIndicator::fed)
        .map(each -> each.indicator().id())
        .toList();
  }
}
