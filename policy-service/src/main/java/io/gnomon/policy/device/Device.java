package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.GroupRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled device.
 *
 * @param name claimed, as are {@code osPlatform} and {@code domain}
 * @param tags attested
 */
public record Device(
    String id,
    String name,
    String osPlatform,
    @Nullable String domain,
    List<String> tags,
    GroupRef group,
    DeviceState state,
    Instant enrolledAt,
    @Nullable Instant lastSeenAt) {

  public Device {
    tags = List.copyOf(tags);
  }

  /** A copy with another name. */
  public Device withName(String other) {
    return new Device(id, other, osPlatform, domain, tags, group, state, enrolledAt, lastSeenAt);
  }
}
