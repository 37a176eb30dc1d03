package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.kit.request.EntityTag;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A catalog feed.
 *
 * @param gives what the feed provides
 * @param sourceUrl where the source publishes the file
 * @param applied the import that is the feed's present layer
 * @param last the latest import, whatever its state
 */
@Schema(name = "CatalogFeed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogFeedResponse(
    String id,
    String title,
    String gives,
    String licence,
    @Nullable String home,
    @Nullable String sourceUrl,
    @JsonUnwrapped CatalogFeedSettings settings,
    @Nullable CatalogFeedImportSummary applied,
    @Nullable CatalogFeedImportSummary last) {

  static CatalogFeedResponse of(
      CatalogFeedSource feed,
      CatalogFeedSettings settings,
      Optional<CatalogFeedImport> applied,
      Optional<CatalogFeedImport> last) {
    return new CatalogFeedResponse(
        feed.id(),
        feed.title(),
        feed.terms().gives(),
        feed.terms().licence(),
        feed.terms().home(),
        feed.terms().url(),
        settings,
        applied.map(CatalogFeedImportSummary::of).orElse(null),
        last.map(CatalogFeedImportSummary::of).orElse(null));
  }

  /** The version of the settings, which are all that can be changed. */
  String entityTag() {
    return EntityTag.of(settings);
  }
}
