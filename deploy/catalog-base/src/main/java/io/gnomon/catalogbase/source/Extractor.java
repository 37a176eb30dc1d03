package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.util.List;

/** Knows the format of one package. */
public interface Extractor {

  /** The package that it reads. */
  String packageName();

  /** Every row that names a service with an address. */
  List<Mention> extract(PackageFiles files) throws IOException;

  /** Its facts about hosts, whichever service they belong to; most packages have none. */
  default List<HostFact> facts(PackageFiles files) throws IOException {
    return List.of();
  }
}
