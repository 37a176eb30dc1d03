package io.gnomon.discovery.executive.drawing;

/** Where in its place text stands. */
public enum Align {
  LEFT,
  CENTER,
  RIGHT
}
