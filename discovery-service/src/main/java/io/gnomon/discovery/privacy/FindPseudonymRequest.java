package io.gnomon.discovery.privacy;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whose pseudonym is asked for, and why.
 *
 * @param name of a user, whatever its case and Unicode form, or of a device
 * @param reason stays in the audit: without names
 */
record FindPseudonymRequest(
    @NotNull NamedKind kind,
    @NotBlank @PlainText @Size(max = 320) String name,
    @NotBlank @PlainText @Size(max = 500) String reason) {}
