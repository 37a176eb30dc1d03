package io.gnomon.policy.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Some events of a device, repeated under the same number until answered.
 *
 * @param bootId made at every start of the device
 * @param sequence 1, 2, 3... within a boot
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EventBatchRequest(
    @NotNull UUID bootId,
    @Min(1) long sequence,
    @NotNull @Size(max = 500) List<@NotNull AgentEvent> events) {}
