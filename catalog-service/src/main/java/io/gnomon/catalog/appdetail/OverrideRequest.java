package io.gnomon.catalog.appdetail;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A score to set.
 *
 * @param score 0 (worst) to 10 (best), one decimal
 * @param reason why
 */
public record OverrideRequest(
    @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 1) BigDecimal score,
    @NotBlank @PlainText @Size(max = 1_000) String reason) {}
