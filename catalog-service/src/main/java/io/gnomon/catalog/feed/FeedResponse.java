package io.gnomon.catalog.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as JSON.
 *
 * @param gives what the catalog gets from it
 * @param sourceUrl where its source has the file
 * @param applied what it says at the moment
 * @param last the latest import, whatever became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedResponse(
    String id,
    String title,
    String gives,
    String licence,
    @Nullable String home,
    @Nullable String sourceUrl,
    @JsonUnwrapped FeedSettings settings,
    @Nullable ImportSummary applied,
    @Nullable ImportSummary last) {

  static FeedResponse of(
      FeedSource feed,
      FeedSettings settings,
      Optional<FeedImport> applied,
      Optional<FeedImport> last) {
    return new FeedResponse(
        feed.id(),
        feed.title(),
        feed.terms().gives(),
        feed.terms().licence(),
        feed.terms().home(),
        feed.terms().url(),
        settings,
        applied.map(ImportSummary::of).orElse(null),
        last.map(ImportSummary::of).orElse(null));
  }
}
