package io.gnomon.policy.devicegroup;

import java.util.Map;

/**
 * Fired as a CDI event in the transaction that assigns devices: they are new or belong to another
 * group from now on. Fired several times where many devices move.
 *
 * @param groups the new group by device id
 */
public record DevicesMoved(Map<String, GroupRef> groups) {

  public DevicesMoved {
    groups = Map.copyOf(groups);
  }
}
