package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.devicegroup.GroupRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code policy/device} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceMessage(
    String id,
    String name,
    String osPlatform,
    @Nullable String domain,
    List<String> tags,
    @Nullable GroupRef group,
    String state,
    long epoch,
    long revision) {

  static final String TOPIC = "policy.devices.v1";

  /** To others a cloned device is a revoked one: it may not talk, and counts in no group. */
  static DeviceMessage of(DeviceEntity row, GroupRef group, long epoch) {
    var isActive = row.state.equals(DeviceState.ACTIVE.text());
    return new DeviceMessage(
        row.id.toString(),
        row.name,
        row.osPlatform,
        row.domain,
        List.of(row.tags),
        isActive ? group : null,
        isActive ? DeviceState.ACTIVE.text() : DeviceState.REVOKED.text(),
        epoch,
        row.revision);
  }
}
