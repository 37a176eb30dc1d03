package io.gnomon.discovery.executive.page;

/** A rectangle of a page; measured in points from its upper left corner. */
public record Area(float left, float top, float width, float height) {

  public float right() {
    return left + width;
  }

  public float bottom() {
    return top + height;
  }
}
