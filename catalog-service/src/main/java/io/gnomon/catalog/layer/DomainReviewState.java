package io.gnomon.catalog.layer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The state of the review of a domain. */
public enum DomainReviewState {
  /** No decision yet: the domain attributes nothing and blocks nothing. */
  @JsonProperty("pending")
  PENDING,
  /** No decision, but independent feeds have the domain: it is in effect. */
  @JsonProperty("agreed")
  AGREED,
  /** A person accepted the domain. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** A person refused the domain. */
  @JsonProperty("refused")
  REFUSED;

  /** The state with that text, which this program wrote. */
  public static DomainReviewState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As the table has it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
