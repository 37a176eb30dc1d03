package io.gnomon.policy.devicegroup;

import java.util.Map;

/** All groups by id, to name the groups of many devices. */
public record GroupRefs(Map<String, GroupRef> byId) {

  public GroupRefs {
    byId = Map.copyOf(byId);
  }

  /** The group of that id; an id that no group has any more counts as ungrouped. */
  public GroupRef of(long id) {
    return byId.getOrDefault(Long.toString(id), GroupRef.UNGROUPED);
  }
}
