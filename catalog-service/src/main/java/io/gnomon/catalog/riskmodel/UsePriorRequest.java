package io.gnomon.catalog.riskmodel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where apps of one kind of use start; what is absent is as shipped.
 *
 * @param score 0 to 10
 * @param weight as a multiple of that of other priors, 1 to 100
 * @param decisive whether it alone is enough for a risk level
 */
record UsePriorRequest(
    @Nullable BigDecimal score, @Nullable BigDecimal weight, @Nullable Boolean decisive) {}
