package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.NameMatch;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Cleans a name: the product's, not the legal entity's or the connector's. */
final class ServiceName {

  private static final int MAX_LENGTH = 60;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}<>]");
  private static final Pattern BRACKETS =
      Pattern.compile("\\s*\\((?:[Aa]ctions|[Cc]lassic|[Bb]eta|[Ll]egacy)[^)]*\\)");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)(?<!&|\\band)[,\\s]+(?:Inc|LLC|Ltd|ldt|Limited|GmbH|S\\.?A\\.?S?|B\\.?V|AG|Corp|Corporation|Co|PLC|Pty|Private|s\\.?r\\.?o|z\\.?s\\.?p\\.?o|sp\\. z o\\.o|e\\.K|GbR|S\\.?r\\.?l|SIA|SARL|UG|OÜ|OU|AB|A/S|ApS|Oy|Oyj|K\\.?K)\\.?$");
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "\\s+(?:(?:REST|Web|Public|HTTP|Partner|Platform|Developer)\\s+)?APIs?(?:\\s+v?\\d[\\d.]*)?$");

  private ServiceName() {}

  static String clean(String name) {
    String text =
        CONTROLS
            .matcher(decoded(name).replaceFirst("\\s*\\|.*", ""))
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip();
    text = BRACKETS.matcher(text).replaceAll("");
    text = strip(text, CONNECTOR);
    return strip(strip(text, LEGAL_FORM), LEGAL_FORM);
  }

  /** The first words alone, where they spell the domain's label: the rest says what it does. */
  static String upToLabel(String name, Address home) {
    String there = NameMatch.plain(home.label());
    if (NameMatch.plain(name).equals(NameMatch.plain(home.domain()))) {
      return name;
    }
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      String first = name.substring(0, space).replaceAll("(['’]s|[,:;–-]+)$", "");
      if (NameMatch.plain(first).equals(there)) {
        return first;
      }
    }
    return name;
  }

  static boolean isPlausible(String name) {
    String text = clean(name);
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Repairs UTF-8 that a source has decoded as Latin-1. */
  private static String decoded(String name) {
    if (name.indexOf('\u00c3') < 0) {
      return name;
    }
    String again = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return again.indexOf('\ufffd') < 0 ? again : name;
  }

  private static String strip(String text, Pattern ending) {
    String shorter = ending.matcher(text).replaceFirst("").strip();
    return shorter.length() < 2 ? text : shorter;
  }
}
