package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.Sighting;
import java.util.List;

/** All sightings of one package, in the order of the lock file. */
public record Telling(String source, List<Sighting> sightings) {}
