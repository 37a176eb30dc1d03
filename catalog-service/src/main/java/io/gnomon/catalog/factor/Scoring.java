package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a risk factor counts in the score as shipped.
 *
 * @param importance its weight within its risk category
 * @param speaksFor how much the best value speaks for an app, as a multiple of the weight
 * @param speaksAgainst how much the worst value speaks against it, as a multiple of the weight
 */
public record Scoring(
    Importance importance,
    @JsonProperty("for") Double speaksFor,
    @JsonProperty("against") Double speaksAgainst) {

  /** A file states what is not 1. */
  public Scoring(
      Importance importance,
      @JsonProperty("for") @Nullable Double speaksFor,
      @JsonProperty("against") @Nullable Double speaksAgainst) {
    this.importance = importance;
    this.speaksFor = Objects.requireNonNullElse(speaksFor, 1.0);
    this.speaksAgainst = Objects.requireNonNullElse(speaksAgainst, 1.0);
  }

  /** Speaks for an app as much as against it. */
  public static Scoring of(Importance importance) {
    return new Scoring(importance, 1.0, 1.0);
  }
}
