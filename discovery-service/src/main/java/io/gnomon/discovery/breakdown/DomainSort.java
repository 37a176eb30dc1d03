package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.breakdown.query.SliceOrder;

/** Orders of the list of uncatalogued domains. */
public enum DomainSort {
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
  /** Domains with the largest number of users first. */
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
  NAME(SliceOrder.KEY);

  private final SliceOrder order;

  DomainSort(SliceOrder order) {
    this.order = order;
  }

  /** As the database sorts. */
  public SliceOrder order() {
    return order;
  }
}
