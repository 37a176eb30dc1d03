package io.gnomon.discovery.exclusion;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Traffic that is to be dropped from now on. */
record CreateExclusionRequest(
    @NotNull ExclusionKind kind,
    @NotBlank
        @PlainText
        @Size(max = 320)
        @Schema(
            description =
                "user: a name; userGroup, device, deviceGroup: an id; ipRange: an address or a CIDR"
                    + " range, IPv4 or IPv6.")
        String value,
    @NotBlank @PlainText @Size(max = 500) String reason) {}
