package io.gnomon.discovery.executive.page;

/** How text looks; the size is in points. */
public record TextStyle(boolean bold, float size, Ink ink) {

  public static final TextStyle TITLE = new TextStyle(true, 28, Ink.TITLE);
  public static final TextStyle SUBTITLE = new TextStyle(false, 15, Ink.TEXT);
  public static final TextStyle SECTION = new TextStyle(true, 16, Ink.TITLE);
  public static final TextStyle PART = new TextStyle(true, 10.5f, Ink.TEXT);
  public static final TextStyle BODY = new TextStyle(false, 9.5f, Ink.TEXT);
  public static final TextStyle STRONG = new TextStyle(true, 9.5f, Ink.TEXT);
  public static final TextStyle FIGURE = new TextStyle(true, 18, Ink.TITLE);
  public static final TextStyle SMALL = new TextStyle(false, 8, Ink.MUTED);
  public static final TextStyle HEADER = new TextStyle(true, 8, Ink.MUTED);

  private static final float LEADING = 1.4f;

  /** From one line to the next. */
  float leading() {
    return size * LEADING;
  }
}
