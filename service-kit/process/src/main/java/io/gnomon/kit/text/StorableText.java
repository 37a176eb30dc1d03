package io.gnomon.kit.text;

/**
 * Whether PostgreSQL takes a text as it is: it stores all characters but U+0000; half of a
 * surrogate pair has no form in UTF-8 and would be stored as a question mark.
 */
public final class StorableText {

  private static final char NUL = 0;

  private StorableText() {}

  public static boolean isStorable(String text) {
    return text.indexOf(NUL) < 0 && !hasLoneSurrogate(text);
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (Character.isSurrogate(each)) {
        boolean isPair =
            at + 1 < text.length() && Character.isSurrogatePair(each, text.charAt(at + 1));
        if (!isPair) {
          return true;
        }
        at++;
      }
    }
    return false;
  }
}
