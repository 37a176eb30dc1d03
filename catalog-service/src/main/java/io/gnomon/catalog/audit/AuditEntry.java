package io.gnomon.catalog.audit;

import org.jspecify.annotations.Nullable;

/**
 * One change to remember.
 *
 * @param who the caller's name
 * @param action what happened, {@code <thing>.<verb>}: {@code riskModel.changed}
 * @param subject the id of what was changed
 * @param before written as JSON; null where there was nothing
 * @param after written as JSON; null where nothing is left
 */
public record AuditEntry(
    String who,
    String action,
    String subject,
    @Nullable String reason,
    @Nullable Object before,
    @Nullable Object after) {}
