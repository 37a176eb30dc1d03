package io.gnomon.policy.apptag;

import io.gnomon.policy.indicator.AppTag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it shall be.
 *
 * @param profileId absent: for everyone
 */
record TagAppRequest(
    @NotNull AppTag tag,
    @Nullable @Size(max = 19) String profileId,
    @Nullable @Size(max = 1000) String reason) {}
