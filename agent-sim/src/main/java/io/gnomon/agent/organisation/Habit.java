package io.gnomon.agent.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.gnomon.matching.host.VisitedUrl;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site that people of a department use.
 *
 * @param app the app that the site belongs to, as the catalog calls it; absent where no catalog
 *     knows the site
 * @param weight how often, compared to their other habits
 * @param pages how many visits a browsing session has
 */
public record Habit(
    @JsonDeserialize(converter = Url.class) VisitedUrl url,
    @Nullable String app,
    int weight,
    ByteRange upload,
    ByteRange download,
    SessionLength pages) {

  private static final SessionLength DEFAULT_PAGES = new SessionLength(1, 4);

  public Habit {
    Objects.requireNonNull(url, "a habit needs a url");
    Objects.requireNonNull(upload, () -> url.host() + " needs upload: [min, max]");
    Objects.requireNonNull(download, () -> url.host() + " needs download: [min, max]");
    pages = Objects.requireNonNullElse(pages, DEFAULT_PAGES);
    if (weight < 1) {
      throw new IllegalArgumentException("the weight of " + url.host() + " is not positive");
    }
  }

  /** How many pages are visited in a row, both ends included. */
  public record SessionLength(int min, int max) {
    static final int MAX_PAGES = 16;

    public SessionLength {
      if (min < 1 || max < min || max > MAX_PAGES) {
        throw new IllegalArgumentException(
            "a session has 1 to %d pages, not %d to %d".formatted(MAX_PAGES, min, max));
      }
    }

    @JsonCreator
    static SessionLength of(List<Integer> ends) {
      if (ends.size() != 2) {
        throw new IllegalArgumentException("pages are [min, max], not " + ends);
      }
      return new SessionLength(ends.get(0), ends.get(1));
    }
  }

  static final class Url extends StdConverter<String, VisitedUrl> {
    @Override
    public VisitedUrl convert(String text) {
      return VisitedUrl.parse(text)
          .orElseThrow(() -> new IllegalArgumentException("a URL without a host: " + text));
    }
  }
}
