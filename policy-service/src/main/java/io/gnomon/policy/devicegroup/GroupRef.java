package io.gnomon.policy.devicegroup;

/** A device group as others name it. */
public record GroupRef(String id, String name) {

  /** Where devices belong that no rule matches. */
  public static final GroupRef UNGROUPED = new GroupRef("0", "Ungrouped devices");
}
