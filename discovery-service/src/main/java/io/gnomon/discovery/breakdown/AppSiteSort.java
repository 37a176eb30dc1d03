package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.breakdown.query.SliceOrder;

/** Orders of a list of sites; all descend. */
public enum AppSiteSort {
  @JsonProperty("traffic")
  TRAFFIC(SliceOrder.TRAFFIC),
  @JsonProperty("transactions")
  TRANSACTIONS(SliceOrder.TRANSACTIONS),
  @JsonProperty("uploads")
  UPLOADS(SliceOrder.UPLOADED),
  /** The latest first. */
  @JsonProperty("lastSeen")
  LAST_SEEN(SliceOrder.LAST_SEEN),
  /** The latest first. */
  @JsonProperty("firstSeen")
  FIRST_SEEN(SliceOrder.FIRST_SEEN);

  private final SliceOrder order;

  AppSiteSort(SliceOrder order) {
    this.order = order;
  }

  SliceOrder order() {
    return order;
  }
}
