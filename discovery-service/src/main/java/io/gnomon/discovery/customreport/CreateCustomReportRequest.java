package io.gnomon.discovery.customreport;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A report that is to be filled from now on. */
record CreateCustomReportRequest(
    @NotBlank @PlainText @Size(max = 100) String name,
    @PlainText @Size(max = 500) @Nullable String comment,
    @NotNull @Valid CustomReportFilter filter) {}
