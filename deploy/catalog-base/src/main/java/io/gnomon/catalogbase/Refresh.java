package io.gnomon.catalogbase;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.extract.JsonText;
import io.gnomon.catalogbase.merge.BaseCatalog;
import io.gnomon.catalogbase.merge.CuratedCatalog;
import io.gnomon.catalogbase.merge.IdRegister;
import io.gnomon.catalogbase.merge.Telling;
import io.gnomon.catalogbase.output.BaseFile;
import io.gnomon.catalogbase.output.SourceReport;
import io.gnomon.catalogbase.source.LockedPackage;
import io.gnomon.catalogbase.source.PackageCache;
import io.gnomon.catalogbase.source.SourceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the pinned packages and writes the three committed files. */
record Refresh(SourceLock lock, PackageCache cache, Path catalog) {

  BaseCatalog run() throws IOException, InterruptedException {
    List<Telling> tellings = new ArrayList<>();
    for (LockedPackage locked : lock.packages()) {
      tellings.add(
          new Telling(locked.name(), Extractors.of(locked.name()).extract(cache.open(locked))));
    }
    Path folder = Files.createDirectories(catalog.resolve("base"));
    IdRegister ids = IdRegister.read(folder.resolve("ids.tsv"));
    BaseCatalog base = BaseCatalog.of(tellings, CuratedCatalog.read(catalog), shared(), ids);
    BaseFile.write(folder.resolve("catalog-base.jsonl.gz"), base.entries());
    SourceReport.write(folder.resolve("SOURCES.json"), lock, tellings, base.entries());
    ids.write(folder.resolve("ids.tsv"));
    return base;
  }

  /** The catalog's own list of shared infrastructure, where it has one. */
  private Set<String> shared() throws IOException {
    Path file = catalog.resolve("shared-infrastructure.yaml");
    Set<String> hosts = new TreeSet<>();
    if (Files.exists(file)) {
      for (JsonNode line : JsonText.yaml(Files.readAllBytes(file)).findValues("host")) {
        hosts.add(line.asText());
      }
    }
    return hosts;
  }
}
