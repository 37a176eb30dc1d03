package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.HostFact;
import io.gnomon.catalogbase.source.Mention;
import java.util.List;

/** Everything extracted from one package; packages come in the order of the lock file. */
public record PackageExtract(String source, List<Mention> mentions, List<HostFact> facts) {

  /** A package that names services alone. */
  public PackageExtract(String source, List<Mention> mentions) {
    this(source, mentions, List.of());
  }
}
