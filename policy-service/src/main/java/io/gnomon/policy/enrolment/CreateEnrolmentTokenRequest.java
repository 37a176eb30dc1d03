package io.gnomon.policy.enrolment;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token to make.
 *
 * @param expiresInHours a day when absent
 * @param maxUses how many devices it admits; one when absent
 * @param tags what it attests about each of them
 */
record CreateEnrolmentTokenRequest(
    @Nullable @PlainText @Size(max = 200) String description,
    @Nullable @Min(1) @Max(8760) Integer expiresInHours,
    @Nullable @Min(1) @Max(1_000_000) Integer maxUses,
    @Nullable @Size(max = 50) List<@NotBlank @PlainText @Size(max = 100) String> tags) {

  private static final int DEFAULT_HOURS = 24;

  int hours() {
    return expiresInHours == null ? DEFAULT_HOURS : expiresInHours;
  }

  int uses() {
    return maxUses == null ? 1 : maxUses;
  }

  List<String> tagList() {
    return tags == null ? List.of() : tags.stream().map(String::strip).distinct().toList();
  }
}
