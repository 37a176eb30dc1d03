package io.gnomon.catalog.savedquery;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search to save.
 *
 * @param name one of the caller's queries at most has it
 * @param parameters of the list of apps, each with its values
 */
record QueryRequest(
    @NotBlank @PlainText @Size(max = 100) String name,
    @Nullable @Size(max = 100)
        Map<String, @NotNull @Size(max = 1_000) List<@NotNull String>> parameters) {}
