package io.gnomon.agent.api.device;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A visit to make.
 *
 * @param bypass whether the user goes on after a warning
 * @param user absent: the user of the device
 */
record VisitRequest(
    @NotBlank @PlainText @Size(max = 8_192) String url,
    @Nullable Boolean bypass,
    @Nullable @PlainText @Size(min = 1, max = 256) String user) {}
