package io.gnomon.discovery.executive.page;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of Liberation Sans, which has Latin, Greek, Cyrillic and Hebrew letters. What it has
 * no letter for is shown as {@link #MISSING}; text never makes it fail.
 */
final class Typeface {

  /** A white square. */
  static final String MISSING = "\u25A1";

  private static final String ELLIPSIS = "\u2026";
  private static final float UNITS = 1000f;

  private final PDFont font;
  private final CmapLookup letters;

  private Typeface(PDFont font, CmapLookup letters) {
    this.font = font;
    this.letters = letters;
  }

  /** Embeds in the document what is used of it. */
  static Typeface embed(PDDocument document, boolean bold) throws IOException {
    var file = "/liberation/LiberationSans-%s.ttf".formatted(bold ? "Bold" : "Regular");
    try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file))) {
      TrueTypeFont parsed =
          new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      parsed.setEnableGsub(false); // a ligature would be copied and found as one letter
      return new Typeface(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
    }
  }

  PDFont font() {
    return font;
  }

  /** The text on one line, in letters that are there. */
  String printable(String text) {
    var printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            each -> {
              if (Character.isISOControl(each) || Character.isWhitespace(each)) {
                printable.append(' ');
              } else if (hasLetter(each)) {
                printable.appendCodePoint(each);
              } else if (Character.getType(each) != Character.FORMAT) {
                printable.append(MISSING);
              }
            });
    return printable.toString();
  }

  /** Whether all of the text can be read. */
  boolean canShow(String text) {
    return text.codePoints()
        .allMatch(
            each ->
                Character.isISOControl(each)
                    || Character.isWhitespace(each)
                    || Character.getType(each) == Character.FORMAT
                    || hasLetter(each));
  }

  private boolean hasLetter(int codePoint) {
    return Character.getType(codePoint) != Character.FORMAT && letters.getGlyphId(codePoint) != 0;
  }

  /** The printable text in the order in which it is seen from left to right. */
  static String inVisualOrder(String printable) {
    var bidi = new Bidi(printable, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    if (bidi.isLeftToRight()) {
      return printable;
    }
    var levels = new byte[runs];
    var parts = new String[runs];
    for (int i = 0; i < runs; i++) {
      var part = printable.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      levels[i] = (byte) bidi.getRunLevel(i);
      parts[i] = levels[i] % 2 == 0 ? part : new StringBuilder(part).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, parts, 0, runs);
    return String.join("", parts);
  }

  /** The width of printable text. */
  float width(String printable, float size) {
    try {
      return font.getStringWidth(printable) / UNITS * size;
    } catch (IOException e) {
      throw new IllegalStateException("an embedded font is in memory", e);
    }
  }

  /** The printable text, or as much of it as fits, with an ellipsis. */
  String fit(String text, float size, float width) {
    var printable = printable(text);
    if (width(printable, size) <= width) {
      return printable;
    }
    int low = 0;
    int high = printable.codePointCount(0, printable.length());
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(cut(printable, middle), size) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cut(printable, low);
  }

  private static String cut(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
  }

  /** The printable text in lines; a word that is too long for one ends in an ellipsis. */
  List<String> wrap(String text, float size, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : printable(text).trim().split(" +")) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fit(word, size, width));
    }
    lines.add(line.toString());
    return lines;
  }
}
