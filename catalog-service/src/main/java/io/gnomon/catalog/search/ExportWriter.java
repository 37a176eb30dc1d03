package io.gnomon.catalog.search;

import java.io.Closeable;
import java.io.IOException;

/** Writes apps in one form. Closing writes what ends the form. */
interface ExportWriter extends Closeable {

  void write(ExportedApp app) throws IOException;
}
