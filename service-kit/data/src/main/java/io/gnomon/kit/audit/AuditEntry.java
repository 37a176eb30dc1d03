package io.gnomon.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * One change to record.
 *
 * @param who the caller's name, or the device's id, or {@link #GNOMON}
 * @param action what happened, {@code <thing>.<verb>} in lower camel case: {@code setting.changed},
 *     {@code deviceGroup.deleted}
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
    @Nullable Object after) {

  /** The service itself, where no person caused the change. */
  public static final String GNOMON = "gnomon";
}
