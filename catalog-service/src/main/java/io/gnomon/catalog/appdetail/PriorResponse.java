package io.gnomon.catalog.appdetail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.score.Prior;
import io.gnomon.catalog.score.PriorBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the score of an app starts before any evidence, and why there.
 *
 * @param score 0 (worst) to 10 (best)
 * @param weight against all risk factors together, which weigh 1
 * @param decisive true where it alone is enough for a risk level
 * @param category the id of the category whose prior it is; absent where the kind of use decides
 * @param kind what moves the prior of the category; absent where the kind of use decides
 * @param kindOfUse whose prior it is; absent where the category decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScorePrior")
record PriorResponse(
    double score,
    double weight,
    boolean decisive,
    @Nullable String category,
    @Nullable String kind,
    @Nullable String kindOfUse) {

  static PriorResponse from(Prior prior, PriorBasis basis) {
    boolean byUse = basis.kindOfUse() != null;
    return new PriorResponse(
        prior.score(),
        prior.weight(),
        prior.decisive(),
        byUse ? null : basis.category(),
        byUse ? null : basis.kind(),
        basis.kindOfUse());
  }
}
