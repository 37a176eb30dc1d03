package io.gnomon.policy.device;

import io.gnomon.policy.PlainText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a device's identity ends. */
record RevokeDeviceRequest(@Nullable @PlainText @Size(max = 500) String reason) {}
