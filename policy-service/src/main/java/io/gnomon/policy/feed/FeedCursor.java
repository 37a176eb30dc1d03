package io.gnomon.policy.feed;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a device is: which feed it follows, for which group, up to which revision. Opaque to
 * devices.
 */
public record FeedCursor(String organisation, long epoch, String group, long revision) {

  private static final char SEPARATOR = ':';
  private static final int LONGEST = 200;
  private static final Splitter PARTS = Splitter.on(SEPARATOR);

  /**
   * Reads what a device sends; empty when it is none of ours, which costs the device a snapshot.
   */
  public static Optional<FeedCursor> decode(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
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
