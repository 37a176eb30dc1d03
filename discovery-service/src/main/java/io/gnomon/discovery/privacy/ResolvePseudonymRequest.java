package io.gnomon.discovery.privacy;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Which pseudonym is to be turned back, and why.
 *
 * @param reason stays in the audit: without names
 */
record ResolvePseudonymRequest(
    @NotBlank @PlainText @Size(max = 320) String pseudonym,
    @NotBlank @PlainText @Size(max = 500) String reason) {}
