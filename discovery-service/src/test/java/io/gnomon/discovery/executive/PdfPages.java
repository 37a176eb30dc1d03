package io.gnomon.discovery.executive;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a reader sees it: pages with text, and pages as pictures. Pages are numbered from 1. */
public final class PdfPages implements AutoCloseable {

  /** Pixels of a picture in a point of a page. */
  public static final int SCALE = 2;

  private static final int WHITE = 0xFFFFFF;
  private static final int RGB = 0xFFFFFF;

  private final PDDocument document;

  private PdfPages(PDDocument document) {
    this.document = document;
  }

  public static PdfPages of(byte[] pdf) {
    try {
      return new PdfPages(Loader.loadPDF(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int count() {
    return document.getNumberOfPages();
  }

  public PDRectangle size(int page) {
    return document.getPage(page - 1).getMediaBox();
  }

  /** The text of a page, line by line. */
  public String text(int page) {
    try {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public BufferedImage picture(int page) {
    try {
      return new PDFRenderer(document).renderImage(page - 1, SCALE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pixels have that colour. */
  public static long pixels(BufferedImage picture, int rgb) {
    return IntStream.range(0, picture.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, picture.getWidth())
                    .filter(x -> (picture.getRGB(x, y) & RGB) == rgb)
                    .count())
        .sum();
  }

  /** How many pixels are not white, in a part of the picture. */
  public static long inked(BufferedImage picture, int left, int top, int right, int bottom) {
    return IntStream.range(top, bottom)
        .mapToLong(
            y ->
                IntStream.range(left, right)
                    .filter(x -> (picture.getRGB(x, y) & RGB) != WHITE)
                    .count())
        .sum();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
