package io.gnomon.matching.host;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text to canonical host; null means that the text is no host. */
final class HostParser {

  private static final int MAX_INPUT = 1_024;
  private static final int MAX_HOST = 253;
  private static final int MAX_LABEL = 63;

  /** UTS 46, not transitional: faß.de is a domain of its own, and not fass.de. */
  private static final IDNA IDNS =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /**
   * Real traffic has such hyphens; lengths are checked here, and an empty label can be the last.
   */
  private static final Set<IDNA.Error> TOLERATED =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private HostParser() {}

  static @Nullable HostName parse(String text) {
    if (text.length() > MAX_INPUT) {
      return null;
    }
    String host = withoutPort(text.strip());
    if (host == null || host.isEmpty()) {
      return null;
    }
    if (host.indexOf(':') >= 0 || host.charAt(0) == '[') {
      return IpAddress.parse(host).map(HostName::of).orElse(null);
    }
    String name = canonical(host);
    return name == null ? null : nameOrAddress(name);
  }

  private static @Nullable HostName nameOrAddress(String name) {
    if (!LooseIpv4.endsInNumber(name)) {
      return new HostName(name, null);
    }
    IpAddress address = LooseIpv4.parse(name);
    return address == null ? null : HostName.of(address);
  }

  private static @Nullable String withoutPort(String text) {
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    int end = close + 1;
    if (close < 0) {
      int colon = text.indexOf(':');
      boolean severalColons = colon >= 0 && text.indexOf(':', colon + 1) >= 0;
      end = colon < 0 || severalColons ? text.length() : colon;
    }
    return isPort(text, end) ? text.substring(0, end) : null;
  }

  /** Whether the rest of the text is nothing, or a colon and at most five digits. */
  private static boolean isPort(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return start == text.length() || (text.charAt(start) == ':' && text.length() - start <= 6);
  }

  private static @Nullable String canonical(String host) {
    String ascii = isAscii(host) ? host : toAscii(host);
    if (ascii == null) {
      return null;
    }
    int end = ascii.endsWith(".") ? ascii.length() - 1 : ascii.length();
    String lower = Ascii.toLowerCase(ascii.substring(0, end));
    return isName(lower) ? lower : null;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** As browsers do it, so that what people see and what is decided about are one host. */
  private static @Nullable String toAscii(String host) {
    var info = new IDNA.Info();
    var ascii = IDNS.nameToASCII(host, new StringBuilder(), info);
    return TOLERATED.containsAll(info.getErrors()) ? ascii.toString() : null;
  }

  /** Letters, digits, hyphens and (as in real traffic) underscores, in labels of 1 to 63. */
  private static boolean isName(String name) {
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' ? label == 0 : !isLabelCharacter(c)) {
        return false;
      }
      label = c == '.' ? 0 : label + 1;
      if (label > MAX_LABEL) {
        return false;
      }
    }
    return label > 0 && name.length() <= MAX_HOST;
  }

  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}

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
