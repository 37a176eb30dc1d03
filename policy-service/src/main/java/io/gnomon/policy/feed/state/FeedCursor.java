package io.gnomon.policy.feed.state;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The position of a device: which feed it follows, for which group, up to which revision. Opaque to
 * devices.
 */
public record FeedCursor(String organisation, long epoch, String group, long revision) {

  private static final char SEPARATOR = ':';
  private static final int MAX_LENGTH = 200;
  private static final Splitter PARTS = Splitter.on(SEPARATOR);

  /**
   * Reads what a device sends; empty when it is no cursor of this service: the device gets a
   * snapshot.
   */
  public static Optional<FeedCursor> decode(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = PARTS.splitToList(plain);
      return parts.size() == 4
          ? Optional.of(
              new FeedCursor(
                  parts.get(0),
                  Long.parseLong(parts.get(1)),
                  parts.get(2),
                  Long.parseLong(parts.get(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text for a device. */
  public String encoded() {
    var plain = organisation + SEPARATOR + epoch + SEPARATOR + group + SEPARATOR + revision;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
