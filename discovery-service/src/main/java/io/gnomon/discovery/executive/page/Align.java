package io.gnomon.discovery.executive.page;

/** Where in its place text stands. */
public enum Align {
  LEFT,
  CENTER,
  RIGHT
}
