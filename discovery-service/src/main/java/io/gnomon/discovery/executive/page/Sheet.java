package io.gnomon.discovery.executive.page;

import java.io.IOException;

/** A page that is filled from top to bottom, between margins. */
public final class Sheet {

  static final float MARGIN = 54;

  private final Paper paper;
  private final Fonts fonts;
  private final Canvas canvas;
  private float y = MARGIN;

  Sheet(Paper paper, Fonts fonts, Canvas canvas) {
    this.paper = paper;
    this.fonts = fonts;
    this.canvas = canvas;
  }

  public Canvas canvas() {
    return canvas;
  }

  /** The place between the margins, from here on, of that height; what follows is below it. */
  public Area take(float height) {
    var area = new Area(MARGIN, y, paper.width() - 2 * MARGIN, height);
    y += height;
    return area;
  }

  /** Leaves some place free. */
  public void skip(float height) {
    y += height;
  }

  /** What a page is about. */
  public void section(String title) throws IOException {
    line(TextStyle.SECTION, title);
    skip(6);
  }

  /** What the next table or chart is about. */
  public void part(String title) throws IOException {
    skip(14);
    line(TextStyle.PART, title);
    skip(4);
  }

  /** Text in as many lines as it needs. */
  public void paragraph(TextStyle style, String text) throws IOException {
    float width = paper.width() - 2 * MARGIN;
    for (var line : fonts.of(style).wrap(text, style.size(), width)) {
      line(style, line);
    }
    skip(style.size() * 0.4f);
  }

  /** A label with text beside it, in as many lines as it needs. */
  public void entry(float labels, String label, String text) throws IOException {
    var style = TextStyle.BODY;
    float width = paper.width() - 2 * MARGIN - labels;
    var first = new Area(MARGIN, y, labels, style.leading());
    canvas.text(first, Align.LEFT, new TextStyle(false, style.size(), Ink.MUTED), label);
    for (var line : fonts.of(style).wrap(text, style.size(), width)) {
      var place = take(style.leading());
      canvas.text(
          new Area(MARGIN + labels, place.top(), width, style.leading()), Align.LEFT, style, line);
    }
    skip(3);
  }

  /** Two texts beside each other, each on one line and as much of it as fits. */
  public void pair(TextStyle style, float share, String left, String right) throws IOException {
    var row = take(style.leading());
    float middle = row.left() + row.width() * share;
    float gap = style.size();
    canvas.text(
        new Area(row.left(), row.top(), middle - gap - row.left(), row.height()),
        Align.LEFT,
        style,
        left);
    canvas.text(
        new Area(middle, row.top(), row.right() - middle, row.height()), Align.LEFT, style, right);
  }

  /** Whether all of the text can be read. */
  public boolean canShow(String text) {
    return fonts.regular().canShow(text);
  }

  private void line(TextStyle style, String text) throws IOException {
    canvas.text(take(style.leading()), Align.LEFT, style, text);
  }
}
