package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.kit.request.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * A group of devices.
 *
 * @param rank absent for the built-in group, which is always the last, as is its rule
 * @param devices how many belong to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceGroupResponse(
    String id, String name, @Nullable Integer rank, @Nullable GroupRule rule, long devices) {

  static DeviceGroupResponse from(DeviceGroup group, long devices) {
    return group.isBuiltIn()
        ? new DeviceGroupResponse(group.id(), group.name(), null, null, devices)
        : new DeviceGroupResponse(group.id(), group.name(), group.rank(), group.rule(), devices);
  }

  /** The version of what administrators edit: the number of devices changes by itself. */
  String entityTag() {
    return EntityTag.of(new DeviceGroupResponse(id, name, rank, rule, 0));
  }
}
