package io.gnomon.kit.list;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.StorableText;
import io.gnomon.kit.text.UuidText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position in a list: the sort keys of the last row shown. Opaque to clients. */
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";
  private static final int MAX_LENGTH = 2_000;

  /** A cursor behind a row with these sort keys. */
  public static Cursor of(String... keys) {
    return new Cursor(List.of(keys));
  }

  /**
   * What a client sends back; null where it sent none. Ends the request where it is not one of
   * ours.
   */
  public static @Nullable Cursor decode(@Nullable String encoded, int keys) {
    if (encoded == null || encoded.isEmpty()) {
      return null;
    }
    try {
      if (encoded.length() <= MAX_LENGTH) {
        var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        var parts = Arrays.asList(text.split(SEPARATOR, -1));
        if (parts.size() == keys && StorableText.isStorable(text)) {
          return new Cursor(List.copyOf(parts));
        }
      }
    } catch (IllegalArgumentException e) {
      // Not base64: answered below like any other foreign cursor.
    }
    throw foreign();
  }

  /** The text for a client. */
  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
  }

  /** The key at that place. */
  public String key(int index) {
    return keys.get(index);
  }

  /** The key at that place as a number; ends the request where it is none. */
  public long number(int index) {
    try {
      return Long.parseLong(keys.get(index));
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  /** A sort key of a column of small numbers; ends the request where it is none. */
  public int smallNumber(int index) {
    var number = number(index);
    if (number != (int) number) {
      throw foreign();
    }
    return (int) number;
  }

  /** The key at that place as a UUID; ends the request where it is none. */
  public UUID uuid(int index) {
    return UuidText.parse(keys.get(index)).orElseThrow(Cursor::foreign);
  }

  private static ProblemException foreign() {
    return new ProblemException(
        StandardProblem.INVALID_VALUE, "cursor is not one that this list handed out");
  }
}
