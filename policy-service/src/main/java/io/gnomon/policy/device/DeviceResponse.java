package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A device, and how it is doing.
 *
 * @param enforced the revision that it acknowledged last; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceResponse(
    @JsonUnwrapped Device device, boolean connected, DeviceRollout.@Nullable Enforced enforced) {}
