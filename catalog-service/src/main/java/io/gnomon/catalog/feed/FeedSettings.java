package io.gnomon.catalog.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator set of a feed.
 *
 * @param url where its file is; null: where the source has it
 * @param interval after which it is fetched again; null: by hand only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedSettings(boolean enabled, @Nullable String url, @Nullable Duration interval) {

  static final FeedSettings OFF = new FeedSettings(false, null, null);
}
