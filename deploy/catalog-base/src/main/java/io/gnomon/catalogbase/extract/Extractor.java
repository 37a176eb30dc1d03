package io.gnomon.catalogbase.extract;

import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.List;

/** Knows the format of one package. */
public interface Extractor {

  /** The package that it reads. */
  String packageName();

  /** Every row that names a service with an address. */
  List<Sighting> extract(PackageFiles files) throws IOException;
}
