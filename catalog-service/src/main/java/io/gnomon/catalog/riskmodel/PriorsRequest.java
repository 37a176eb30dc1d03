package io.gnomon.catalog.riskmodel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where scores start; what is absent is as shipped.
 *
 * @param weight of a prior against all factors together, which weigh 1: 0.01 to 10
 * @param categories score, 0 to 10, by the id of a category
 * @param kinds what a kind adds to that, -10 to 10
 * @param kindsOfUse by a value of the risk factor {@code kindOfUse}
 */
record PriorsRequest(
    @Nullable BigDecimal weight,
    @Nullable @Size(max = 1_000) Map<String, @NotNull BigDecimal> categories,
    @Nullable @Size(max = 1_000) Map<String, @NotNull BigDecimal> kinds,
    @Nullable @Size(max = 1_000) Map<String, @NotNull UsePriorRequest> kindsOfUse) {}
