package io.gnomon.discovery.executive.page;

/** The colours. */
public enum Ink {
  TEXT(0x1F2933),
  MUTED(0x616E7C),
  HAIRLINE(0xD9DEE4),
  SHADE(0xF4F6F8),
  TITLE(0x1B365D),
  BAR(0x4C7AA8),
  PALE_BAR(0xDCE6F0),
  HIGH(0xB83A3A),
  MEDIUM(0xE0A03A),
  LOW(0x4A8F6A),
  UNKNOWN(0x93A1B0),
  NONE(0xCDD4DB);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** As in HTML. */
  public int rgb() {
    return rgb;
  }

  float red() {
    return ((rgb >> 16) & 0xFF) / 255f;
  }

  float green() {
    return ((rgb >> 8) & 0xFF) / 255f;
  }

  float blue() {
    return (rgb & 0xFF) / 255f;
  }
}
