package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What says where the score of an app starts.
 *
 * @param category the id of its category
 * @param kind who meets it: app, consumerService, retailBrand or tracker
 * @param kindOfUse what it is for, where that says more than its category; absent otherwise
 */
public record PriorBasis(String category, String kind, @Nullable String kindOfUse) {

  /** The risk factor that says what an app is for. */
  public static final String KIND_OF_USE = "kindOfUse";

  /** The basis for an app with these properties. */
  public static PriorBasis of(String category, String kind, Collection<Fact> facts) {
    return new PriorBasis(
        category,
        kind,
        facts.stream()
            .filter(fact -> fact.factorId().equals(KIND_OF_USE))
            .map(Fact::value)
            .findFirst()
            .orElse(null));
  }
}
