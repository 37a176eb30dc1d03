package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one app in one risk factor. There is no fact for what is unknown.
 *
 * @param value in the form of the factor's type
 * @param source where it comes from, in words
 * @param asOf the day on which it was so; points that depend on an age take the age on that day
 * @param inheritedFrom id of the vendor of which it is known; null where it is known of the app
 * @param unconfirmed whether catalog feeds of one publisher alone say so
 */
public record Fact(
    String factorId,
    String value,
    String source,
    LocalDate asOf,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String inheritedFrom,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unconfirmed) {

  /** A fact of the app itself. */
  public Fact(String factorId, String value, String source, LocalDate asOf) {
    this(factorId, value, source, asOf, null, false);
  }

  /** A copy that the app inherits from its vendor. */
  public Fact inheritedFrom(String vendorId) {
    return new Fact(factorId, value, source, asOf, vendorId, unconfirmed);
  }

  /** A copy that only feeds of one publisher state. */
  public Fact unconfirmedOne() {
    return new Fact(factorId, value, source, asOf, inheritedFrom, true);
  }

  /** A copy that counts as confirmed where the other fact has the same value. */
  public Fact confirmedBy(Fact other) {
    return unconfirmed && value.equals(other.value())
        ? new Fact(factorId, value, source, asOf, inheritedFrom, false)
        : this;
  }
}
