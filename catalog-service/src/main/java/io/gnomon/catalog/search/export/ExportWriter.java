package io.gnomon.catalog.search.export;

import java.io.IOException;

/** Writes apps in one form. */
interface ExportWriter {

  void write(ExportedApp app) throws IOException;

  /** Writes what ends the form. */
  void finish() throws IOException;
}
