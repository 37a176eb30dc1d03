package io.gnomon.policy.apptag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.profile.ScopedProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code policy/app-tag} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppTagMessage(
    String appId,
    AppTag tag,
    @Nullable ScopedProfile profile,
    @Nullable String reason,
    String taggedBy,
    Instant taggedAt,
    long epoch,
    long revision) {

  static final String TOPIC = "policy.app-tags.v1";

  static AppTagMessage of(AppliedTag tag, long epoch) {
    return new AppTagMessage(
        tag.app().id(),
        tag.tag(),
        tag.profile(),
        tag.reason(),
        tag.taggedBy(),
        tag.taggedAt(),
        epoch,
        tag.revision());
  }
}
