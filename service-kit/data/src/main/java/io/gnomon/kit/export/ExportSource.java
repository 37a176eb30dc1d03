package io.gnomon.kit.export;

import java.util.function.Consumer;

/** Reads all that an export has. */
@FunctionalInterface
public interface ExportSource<T> {

  /**
   * Hands over one after the other. Is called within a transaction, so that a query can be read by
   * a cursor.
   */
  void forEach(Consumer<T> consumer);
}
