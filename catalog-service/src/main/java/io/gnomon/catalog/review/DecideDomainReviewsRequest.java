package io.gnomon.catalog.review;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision on many domains.
 *
 * @param ids of the reviews
 * @param takeOver whether other apps that have an accepted domain lose it; otherwise that is
 *     refused
 * @param reason for the audit
 */
record DecideDomainReviewsRequest(
    @NotEmpty @Size(max = 1_000)
        List<
                @NotNull @Pattern(regexp = "[0-9]{1,18}", message = "must be the id of a review")
                String>
            ids,
    @Nullable Boolean takeOver,
    @Nullable @PlainText @Size(max = 1_000) String reason) {

  Set<Long> numbers() {
    return ids.stream().map(Long::valueOf).collect(Collectors.toSet());
  }

  DecideDomainReviewRequest decision() {
    return new DecideDomainReviewRequest(takeOver, reason);
  }
}
