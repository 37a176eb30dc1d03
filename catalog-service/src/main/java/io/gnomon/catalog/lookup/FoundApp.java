package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An app as a look-up shows it.
 *
 * @param category its id
 * @param score 0 (worst) to 10 (best); absent when nothing is known
 * @param coverage share of the score's weight that rests on known values, 0 to 1
 * @param risk high, medium, low or unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundApp(
    String id,
    String name,
    String category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    String risk) {}
