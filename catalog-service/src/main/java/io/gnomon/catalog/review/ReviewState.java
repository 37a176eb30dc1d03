package io.gnomon.catalog.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the review of a domain stands. */
enum ReviewState {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("refused")
  REFUSED;

  static Optional<ReviewState> find(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(ReviewState::text).toList();
  }

  /** As tables and answers have it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
