package io.gnomon.agent.api.fleet;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Devices to add.
 *
 * @param enrolmentToken a token of the policy service that all of them enrol with
 * @param department the department of the organisation that uses them
 */
record EnrolDevicesRequest(
    @Min(1) @Max(100_000) int count,
    @NotBlank @PlainText @Size(max = 1_000) String enrolmentToken,
    @NotBlank @PlainText @Size(max = 100) String department) {}
