package io.gnomon.policy.apptag;

import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.indicator.AppTag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The tag that an app is to have.
 *
 * @param profileId absent: for everyone
 */
record SetAppTagRequest(
    @NotNull AppTag tag,
    @Nullable @PlainText @Size(max = 19) String profileId,
    @Nullable @PlainText @Size(max = 1000) String reason) {}
