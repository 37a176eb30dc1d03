package io.gnomon.discovery.executive.page;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Both weights. */
record Fonts(Typeface regular, Typeface bold) {

  static Fonts embed(PDDocument document) throws IOException {
    return new Fonts(Typeface.embed(document, false), Typeface.embed(document, true));
  }

  Typeface of(TextStyle style) {
    return style.bold() ? bold : regular;
  }
}
