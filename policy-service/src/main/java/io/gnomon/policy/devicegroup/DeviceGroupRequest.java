package io.gnomon.policy.devicegroup;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A group to make, or what an existing one becomes.
 *
 * @param rank unique: a group that has it already, and those directly behind, move by one
 */
record DeviceGroupRequest(
    @NotBlank @PlainText @Size(max = 100) String name,
    @Min(1) @Max(1_000_000) int rank,
    @NotNull @Valid GroupRule rule) {}
