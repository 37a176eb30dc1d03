package io.gnomon.discovery.backpressure;

import java.util.Locale;

/** What may become full. */
enum Disk {
  DATABASE("The database"),
  KAFKA("A disk of Kafka");

  private final String title;

  Disk(String title) {
    this.title = title;
  }

  /** Begins a sentence about it. */
  String title() {
    return title;
  }

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
