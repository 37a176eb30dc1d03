package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has set for a catalog feed.
 *
 * @param url where its file is fetched; null: the source's own URL
 * @param interval between two scheduled fetches; null: fetched on request only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogFeedSettings(
    @NotNull Boolean enabled,
    @Nullable @PlainText @Size(max = 2_000) String url,
    @Nullable
        @DurationMin(hours = 1, message = "must be at least PT1H")
        @DurationMax(days = 365, message = "must be at most P365D")
        @Schema(implementation = String.class, format = "duration", examples = "P7D")
        Duration interval) {

  /** The settings of a feed that nobody has configured. */
  public static final CatalogFeedSettings OFF = new CatalogFeedSettings(false, null, null);
}
