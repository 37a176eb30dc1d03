package io.gnomon.policy.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A rollout as the API shows it.
 *
 * @param connected devices with a stream of the replica that answers
 * @param waiting the first of those that are pending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RolloutResponse(
    long revision,
    @JsonUnwrapped RolloutFigures figures,
    int connected,
    long pending,
    List<PendingDevice> waiting) {}
