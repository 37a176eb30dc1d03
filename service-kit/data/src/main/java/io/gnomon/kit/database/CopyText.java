package io.gnomon.kit.database;

import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values in COPY's text format: bytes as bytea, collections as arrays of text, others by name. */
final class CopyText {

  private static final String NULL = "\\N";

  private CopyText() {}

  static void append(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append(NULL);
    } else if (value instanceof byte[] bytes) {
      text.append("\\\\x");
      HexFormat.of().formatHex(text, bytes);
    } else if (value instanceof Collection<?> values) {
      escape(array(values), text);
    } else {
      escape(value.toString(), text);
    }
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private static String array(Collection<?> values) {
    var array = new StringBuilder("{");
    for (var value : values) {
      if (array.length() > 1) {
        array.append(',');
      }
      var element = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      array.append('"').append(element).append('"');
    }
    return array.append('}').toString();
  }
}
