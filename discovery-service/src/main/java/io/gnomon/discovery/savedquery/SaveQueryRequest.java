package io.gnomon.discovery.savedquery;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filter to save. */
record SaveQueryRequest(
    @NotBlank @PlainText @Size(max = 100) @Schema(description = "No other query has it.")
        String name,
    @NotNull
        @Size(max = 100)
        @Schema(
            description =
                "Parameters of the list of apps of a report, each with its values; days and other"
                    + " saved queries are no part of it.")
        Map<String, @NotNull @Size(max = 1_000) List<@NotNull String>> parameters) {}
