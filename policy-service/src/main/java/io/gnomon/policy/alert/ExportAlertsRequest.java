package io.gnomon.policy.alert;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whose alerts are exported, and why.
 *
 * @param users all names of the person
 * @param reason stays in the audit: without names
 */
record ExportAlertsRequest(
    @NotNull @Size(min = 1, max = MAX_USERS)
        List<@NotNull @NotBlank @PlainText @Size(max = 320) String> users,
    @NotBlank @PlainText @Size(max = 500) String reason) {

  /** As many aliases as a person may have. */
  private static final int MAX_USERS = 10_000;
}
