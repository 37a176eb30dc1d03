package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order to erase a person, and how far it has come.
 *
 * @param personId of the erased person
 * @param requestedAt what was used or reported until then is erased
 * @param deletedRows rows of usage that were deleted so far
 * @param finishedAt when nothing was left here; absent before
 */
@Schema(name = "Erasure")
record ErasureResponse(
    String id,
    String personId,
    ErasureState state,
    String reason,
    String requestedBy,
    Instant requestedAt,
    long deletedRows,
    @Nullable Instant finishedAt) {

  static ErasureResponse from(ErasureEntity row) {
    return new ErasureResponse(
        row.id.toString(),
        row.personId.toString(),
        row.finishedAt == null ? ErasureState.RUNNING : ErasureState.FINISHED,
        row.reason,
        row.requestedBy,
        row.requestedAt,
        row.deletedRows,
        row.finishedAt);
  }

  /** How far an erasure has come. */
  enum ErasureState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED
  }
}
