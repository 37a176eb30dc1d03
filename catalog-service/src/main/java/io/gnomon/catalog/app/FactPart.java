package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A fact within its app. */
@Embeddable
class FactPart {

  @Column(name = "factor_id")
  String factorId;

  @Column String value;
  @Column String source;

  @Column(name = "as_of")
  LocalDate asOf;

  Fact fact() {
    return new Fact(factorId, value, source, asOf);
  }
}
