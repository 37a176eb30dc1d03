package io.gnomon.catalog.override;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score to set.
 *
 * @param score 0 (worst) to 10 (best), one decimal
 * @param reason why; 1 to 1,000 characters
 */
public record OverrideRequest(@Nullable BigDecimal score, @Nullable String reason) {}
