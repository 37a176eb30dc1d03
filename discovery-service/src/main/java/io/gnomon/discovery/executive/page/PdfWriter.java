package io.gnomon.discovery.executive.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Writes a document, with a foot and a number on each page.
 *
 * @param title also at the foot of each page
 */
public record PdfWriter(Paper paper, String title, Instant madeAt) {

  private static final float FOOTER_HEIGHT = 34;

  /** What is on a page. */
  @FunctionalInterface
  public interface Content {
    void draw(Sheet sheet) throws IOException;
  }

  /** A document with these pages. */
  public byte[] write(List<? extends Content> pages) {
    try (var document = new PDDocument()) {
      describe(document);
      var fonts = Fonts.embed(document);
      for (int i = 0; i < pages.size(); i++) {
        var page = new PDPage(paper.size());
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
          var canvas = new Canvas(stream, paper.height(), fonts);
          pages.get(i).draw(new Sheet(paper, fonts, canvas));
          foot(canvas, "Page %d of %d".formatted(i + 1, pages.size()));
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(PDDocument document) {
    var information = document.getDocumentInformation();
    information.setTitle(title);
    information.setCreator("Gnomon");
    information.setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
    document.getDocumentCatalog().setLanguage("en");
  }

  private void foot(Canvas canvas, String number) throws IOException {
    float width = paper.width() - 2 * Sheet.MARGIN;
    float top = paper.height() - FOOTER_HEIGHT;
    canvas.rule(Sheet.MARGIN, Sheet.MARGIN + width, top - 6, Ink.HAIRLINE);
    canvas.text(
        new Area(Sheet.MARGIN, top, width - 80, FOOTER_HEIGHT), Align.LEFT, TextStyle.SMALL, title);
    canvas.text(
        new Area(Sheet.MARGIN, top, width, FOOTER_HEIGHT), Align.RIGHT, TextStyle.SMALL, number);
  }
}
