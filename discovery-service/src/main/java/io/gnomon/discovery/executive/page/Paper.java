package io.gnomon.discovery.executive.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of pages, upright. */
public enum Paper {
  @JsonProperty("a4")
  A4(PDRectangle.A4),
  @JsonProperty("letter")
  LETTER(PDRectangle.LETTER);

  private final PDRectangle size;

  Paper(PDRectangle size) {
    this.size = size;
  }

  /** In points, as is {@link #height}. */
  float width() {
    return size.getWidth();
  }

  float height() {
    return size.getHeight();
  }

  PDRectangle size() {
    return size;
  }
}
