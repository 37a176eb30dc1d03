package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.kit.request.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * A device and its state.
 *
 * @param enforced the revision that it acknowledged last; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceResponse(
    @JsonUnwrapped Device device, boolean connected, @Nullable EnforcedRevision enforced) {

  /** The version of what administrators attest: the rest changes by itself. */
  String entityTag() {
    return EntityTag.of(device.tags());
  }
}
