package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.nio.file.Path;

/** Fetches one exact version of a package. */
@FunctionalInterface
public interface PackageClient {

  /** Leaves the package's file in the folder; nothing of the package is run. */
  void fetch(LockedPackage wanted, Path folder) throws IOException, InterruptedException;
}
