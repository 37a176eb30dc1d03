package io.gnomon.discovery.privacy;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a person is to be erased.
 *
 * @param reason stays in the audit: without names
 */
record ErasePersonRequest(@NotBlank @PlainText @Size(max = 500) String reason) {}
