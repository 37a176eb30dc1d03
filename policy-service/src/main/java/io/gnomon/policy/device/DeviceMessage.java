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
    GroupRef group,
    DeviceState state,
    long epoch,
    long revision) {

  static final String TOPIC = "policy.devices.v1";

  static DeviceMessage of(DeviceEntity row, GroupRef group, long epoch) {
    return new DeviceMessage(
        row.id.toString(),
        row.name,
        row.osPlatform,
        row.domain,
        List.of(row.tags),
        group,
        DeviceState.of(row.state),
        epoch,
        row.revision);
  }
}
