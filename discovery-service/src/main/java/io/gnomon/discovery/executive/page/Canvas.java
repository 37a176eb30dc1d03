package io.gnomon.discovery.executive.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One page; places are measured in points from its upper left corner. */
public final class Canvas {

  /** From the top of a line of text to its base line, of the size of the text. */
  private static final float ASCENT = 0.9f;

  private final PDPageContentStream stream;
  private final float height;
  private final Fonts fonts;

  Canvas(PDPageContentStream stream, float height, Fonts fonts) {
    this.stream = stream;
    this.height = height;
    this.fonts = fonts;
  }

  /** A place. */
  public record Point(float x, float y) {}

  /** One line, as much of it as fits. */
  public void text(Area place, Align align, TextStyle style, String text) throws IOException {
    var typeface = fonts.of(style);
    var shown = typeface.fit(text, style.size(), place.width());
    float free = place.width() - typeface.width(shown, style.size());
    float x =
        switch (align) {
          case LEFT -> place.left();
          case CENTER -> place.left() + free / 2;
          case RIGHT -> place.left() + free;
        };
    fill(style.ink());
    stream.beginText();
    stream.setFont(typeface.font(), style.size());
    stream.newLineAtOffset(x, height - place.top() - style.size() * ASCENT);
    stream.showText(Typeface.inVisualOrder(shown));
    stream.endText();
  }

  /** A filled rectangle. */
  public void box(Area area, Ink ink) throws IOException {
    if (area.width() > 0 && area.height() > 0) {
      fill(ink);
      stream.addRect(area.left(), height - area.bottom(), area.width(), area.height());
      stream.fill();
    }
  }

  /** A thin line across. */
  public void rule(float left, float right, float y, Ink ink) throws IOException {
    line(List.of(new Point(left, y), new Point(right, y)), 0.5f, ink);
  }

  /** A line through these points. */
  public void line(List<Point> points, float width, Ink ink) throws IOException {
    stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
    stream.setLineWidth(width);
    stream.setLineJoinStyle(1);
    trace(points);
    stream.stroke();
  }

  /** A filled shape with these corners. */
  public void shape(List<Point> corners, Ink ink) throws IOException {
    fill(ink);
    trace(corners);
    stream.closePath();
    stream.fill();
  }

  private void trace(List<Point> points) throws IOException {
    var first = points.get(0);
    stream.moveTo(first.x(), height - first.y());
    for (var point : points.subList(1, points.size())) {
      stream.lineTo(point.x(), height - point.y());
    }
  }

  private void fill(Ink ink) throws IOException {
    stream.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
  }
}
