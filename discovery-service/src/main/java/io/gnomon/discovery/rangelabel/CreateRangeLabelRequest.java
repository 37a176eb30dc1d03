package io.gnomon.discovery.rangelabel;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of IP addresses that is to be called something. */
record CreateRangeLabelRequest(
    @NotBlank
        @PlainText
        @Size(max = 50)
        @Schema(description = "An IP address or a CIDR range, IPv4 or IPv6.")
        String range,
    @NotBlank @PlainText @Size(max = 100) String label) {}
