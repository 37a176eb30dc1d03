package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.breakdown.query.SliceOrder;

/** Orders of a list of apps. */
public enum AppSort {
  @JsonProperty("traffic")
  TRAFFIC(SliceOrder.TRAFFIC),
  @JsonProperty("transactions")
  TRANSACTIONS(SliceOrder.TRANSACTIONS),
  @JsonProperty("uploads")
  UPLOADS(SliceOrder.UPLOADED),
  @JsonProperty("downloads")
  DOWNLOADS(SliceOrder.DOWNLOADED),
  /** The latest first. */
  @JsonProperty("firstSeen")
  FIRST_SEEN(SliceOrder.FIRST_SEEN),
  /** The latest first. */
  @JsonProperty("lastSeen")
  LAST_SEEN(SliceOrder.LAST_SEEN),
  /** Apps with the largest number of users first. */
  @JsonProperty("users")
  USERS(SliceOrder.USERS),
  /** By the number of IP addresses. */
  @JsonProperty("ipAddresses")
  IP_ADDRESSES(SliceOrder.IP_ADDRESSES),
  /** By the number of devices. */
  @JsonProperty("devices")
  DEVICES(SliceOrder.DEVICES),
  /** Ascending. */
  @JsonProperty("name")
  NAME(SliceOrder.NAME),
  /** The riskiest first. */
  @JsonProperty("score")
  SCORE(SliceOrder.SCORE);

  private final SliceOrder order;

  AppSort(SliceOrder order) {
    this.order = order;
  }

  /** As the database sorts. */
  public SliceOrder order() {
    return order;
  }
}
