package io.gnomon.catalogbase.merge;

import java.util.regex.Pattern;

/** Cleans a name: the product's, not the legal entity's or the connector's. */
final class ServiceName {

  private static final int LONGEST = 60;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}<>]");
  private static final Pattern BRACKETS =
      Pattern.compile("\\s*\\((?:[Aa]ctions|[Cc]lassic|[Bb]eta|[Ll]egacy)[^)]*\\)");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "[,\\s]+(?:Inc|LLC|Ltd|Limited|GmbH|S\\.?A\\.?S?|B\\.?V|AG|Corp|Corporation|Co|PLC|plc|Pty|s\\.r\\.o|S\\.r\\.l|OÜ|AB|A/S|Oy)\\.?$");
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "\\s+(?:(?:REST|Web|Public|HTTP|Partner|Platform|Developer)\\s+)?APIs?(?:\\s+v?\\d[\\d.]*)?$");

  private ServiceName() {}

  static String clean(String name) {
    String text = CONTROLS.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
    text = BRACKETS.matcher(text).replaceAll("");
    text = strip(text, CONNECTOR);
    return strip(strip(text, LEGAL_FORM), LEGAL_FORM);
  }

  static boolean isPlausible(String name) {
    String text = clean(name);
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String strip(String text, Pattern ending) {
    String shorter = ending.matcher(text).replaceFirst("").strip();
    return shorter.length() < 2 ? text : shorter;
  }
}
