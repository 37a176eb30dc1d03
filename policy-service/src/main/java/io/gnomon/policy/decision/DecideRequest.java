package io.gnomon.policy.decision;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A visit to explain; either device or group.
 *
 * @param address where the connection goes, if that is known
 * @param pathVisible whether the device sees the path; absent: under plain HTTP only
 */
record DecideRequest(
    @NotBlank @PlainText @Size(max = 4000) String url,
    @Nullable @PlainText @Size(max = 36) String deviceId,
    @Nullable @PlainText @Size(max = 19) String groupId,
    @Nullable @PlainText @Size(max = 320) String user,
    @Nullable @PlainText @Size(max = 64) String address,
    @Nullable Boolean pathVisible) {}
