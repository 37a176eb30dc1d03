package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.breakdown.slice.SliceOrder;

/** Orders of lists that are not of all apps. */
public enum UsageSort {
  @JsonProperty("traffic")
  TRAFFIC(SliceOrder.TRAFFIC),
  @JsonProperty("transactions")
  TRANSACTIONS(SliceOrder.TRANSACTIONS),
  @JsonProperty("uploads")
  UPLOADS(SliceOrder.UPLOADED),
  /** The latest first. */
  @JsonProperty("lastSeen")
  LAST_SEEN(SliceOrder.LAST_SEEN);

  private final SliceOrder order;

  UsageSort(SliceOrder order) {
    this.order = order;
  }

  SliceOrder order() {
    return order;
  }
}
