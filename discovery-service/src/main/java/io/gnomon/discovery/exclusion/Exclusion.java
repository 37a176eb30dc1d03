package io.gnomon.discovery.exclusion;

import java.time.Instant;

/**
 * Traffic that is not counted.
 *
 * @param value whose: a name, the id of a user group, device or device group, or a range; in the
 *     form that is compared
 */
record Exclusion(
    String id,
    ExclusionKind kind,
    String value,
    String reason,
    String createdBy,
    Instant createdAt) {}
