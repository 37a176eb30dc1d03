package io.gnomon.policy.device;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a device's identity ends. */
record RevokeDeviceRequest(@Nullable @Size(max = 500) String reason) {}
