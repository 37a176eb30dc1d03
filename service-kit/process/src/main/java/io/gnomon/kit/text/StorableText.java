package io.gnomon.kit.text;

/** Whether PostgreSQL takes a text: it stores all characters but U+0000. */
public final class StorableText {

  private static final char NUL = 0;

  private StorableText() {}

  public static boolean isStorable(String text) {
    return text.indexOf(NUL) < 0;
  }
}
