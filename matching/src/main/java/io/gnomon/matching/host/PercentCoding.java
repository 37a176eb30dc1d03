package io.gnomon.matching.host;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths in one spelling (RFC 3986, section 6.2.2). */
final class PercentCoding {

  private static final CharMatcher UNRESERVED =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-._~"));

  private static final CharMatcher PLAIN =
      UNRESERVED.or(CharMatcher.anyOf("/!$&'()*+,;=:@[]")).precomputed();

  private static final String HEX = "0123456789ABCDEF";

  private PercentCoding() {}

  /** Stands for itself in a canonical path. */
  static boolean isPlain(char c) {
    return PLAIN.matches(c);
  }

  static String normalize(String text, int end) {
    StringBuilder out = new StringBuilder(end + 16);
    int i = 0;
    while (i < end) {
      int code = text.codePointAt(i);
      if (code == '%' && byteAt(text, i, end) >= 0) {
        appendByte(out, byteAt(text, i, end));
        i += 3;
      } else {
        appendCharacter(out, code);
        i += Character.charCount(code);
      }
    }
    return out.toString();
  }

  /** The byte of the escape that begins at index, or -1 when there is none. */
  static int byteAt(String text, int index, int end) {
    if (index + 2 >= end) {
      return -1;
    }
    int high = Character.digit(text.charAt(index + 1), 16);
    int low = Character.digit(text.charAt(index + 2), 16);
    boolean ascii = text.charAt(index + 1) < 128 && text.charAt(index + 2) < 128;
    return ascii && high >= 0 && low >= 0 ? high << 4 | low : -1;
  }

  private static void appendByte(StringBuilder out, int value) {
    if (UNRESERVED.matches((char) value)) {
      out.append((char) value);
    } else {
      out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }
  }

  private static void appendCharacter(StringBuilder out, int code) {
    if (code == '\\') {
      out.append('/');
    } else if (code < 128 && isPlain((char) code)) {
      out.append((char) code);
    } else {
      for (byte b : Character.toString(code).getBytes(StandardCharsets.UTF_8)) {
        appendByte(out, b & 255);
      }
    }
  }
}
