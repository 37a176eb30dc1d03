package io.gnomon.policy.alert.report;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose alerts are exported, and why: either of a person of discovery-service, or of some names.
 *
 * @param person their id there, where the directory has them
 * @param users all names of one person
 * @param reason stays in the audit: without names
 */
record ExportAlertsRequest(
    @Nullable @PlainText @Size(max = 100) String person,
    @Nullable @Size(min = 1, max = MAX_USERS)
        List<@NotNull @NotBlank @PlainText @Size(max = 320) String> users,
    @NotBlank @PlainText @Size(max = 500) String reason) {

  /** As many aliases as a person may have. */
  private static final int MAX_USERS = 10_000;
}
