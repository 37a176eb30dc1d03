package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.HostFact;
import io.gnomon.catalogbase.extract.Sighting;
import java.util.List;

/** All that one package tells; packages come in the order of the lock file. */
public record Telling(String source, List<Sighting> sightings, List<HostFact> facts) {

  /** A package that names services alone. */
  public Telling(String source, List<Sighting> sightings) {
    this(source, sightings, List.of());
  }
}
