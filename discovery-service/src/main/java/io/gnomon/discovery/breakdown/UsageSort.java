package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.usage.Actor;

/** Orders of lists that are not of all apps. */
public enum UsageSort {
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
  /** Ascending; devices by their ids. */
  @JsonProperty("name")
  NAME(SliceOrder.NAME);

  private final SliceOrder order;

  UsageSort(SliceOrder order) {
    this.order = order;
  }

  /** The order of apps, as the database sorts them. */
  public SliceOrder ofApps() {
    return order;
  }

  /** The order of users, IP addresses or devices. */
  public SliceOrder of(Actor actor) {
    return this == NAME ? SliceOrder.name(actor) : order;
  }
}
