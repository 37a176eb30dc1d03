package io.gnomon.matching.host;

import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 literals in every spelling that browsers take (WHATWG URL, "IPv4 parser"): 2130706433,
 * 0x7f.1 and 0177.0.0.1 are all 127.0.0.1. Otherwise an unusual spelling would bypass an indicator
 * on the address.
 */
final class LooseIpv4 {

  private static final long TOO_BIG = 1L << 32;

  private LooseIpv4() {}

  /** Such a host is an IPv4 address or nothing: no top-level domain is a number. */
  static boolean endsInNumber(String name) {
    int start = name.lastIndexOf('.') + 1;
    char first = name.charAt(start);
    return first >= '0' && first <= '9' && number(name.substring(start)) >= 0;
  }

  static @Nullable IpAddress parse(String name) {
    List<String> parts = Splitter.on('.').splitToList(name);
    if (parts.size() > 4) {
      return null;
    }
    long bits = 0;
    for (int i = 0; i < parts.size(); i++) {
      int width = i < parts.size() - 1 ? 8 : 8 * (5 - parts.size());
      long number = number(parts.get(i));
      if (number < 0 || number >= 1L << width) {
        return null;
      }
      bits = bits << width | number;
    }
    return IpAddress.v4(bits);
  }

  /** The value, capped just past 32 bits; -1 when the text is no number. */
  private static long number(String text) {
    int radix = text.startsWith("0x") ? 16 : text.startsWith("0") ? 8 : 10;
    long number = 0;
    for (int i = radix == 16 ? 2 : 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), Math.max(radix, 10));
      if (digit < 0) {
        return -1;
      }
      number = digit < radix ? Math.min(number * radix + digit, TOO_BIG) : TOO_BIG;
    }
    return number;
  }
}
