package io.gnomon.discovery.logformat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text; what is not a code stays as it is. */
final class PercentDecoding {

  private static final int CODE = 3;

  private PercentDecoding() {}

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int code =
          bytes[i] == '%' && i + CODE <= bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
      decoded.write(code < 0 ? bytes[i] : code);
      i += code < 0 ? 0 : CODE - 1;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int code(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h << 4 | l;
  }
}
