package io.gnomon.catalogbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.catalogbase.merge.BaseCatalog;
import io.gnomon.catalogbase.merge.BaseEntry;
import io.gnomon.catalogbase.merge.CuratedCatalog;
import io.gnomon.catalogbase.merge.IdRegister;
import io.gnomon.catalogbase.merge.PackageExtract;
import io.gnomon.catalogbase.merge.SiteFact;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.LockedPackage;
import io.gnomon.catalogbase.source.PackageCache;
import io.gnomon.catalogbase.source.PackageFiles;
import io.gnomon.catalogbase.source.SourceLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Reads the pinned packages and writes the four committed files. */
record Refresh(SourceLock lock, PackageCache cache, Path catalog) {

  BaseCatalog run() throws IOException, InterruptedException {
    List<PackageExtract> extracts = new ArrayList<>();
    for (LockedPackage locked : lock.packages()) {
      Extractor extractor = Extractors.of(locked.name());
      PackageFiles files = cache.open(locked);
      extracts.add(
          new PackageExtract(locked.name(), extractor.extract(files), extractor.facts(files)));
    }
    Path folder = Files.createDirectories(catalog.resolve("base"));
    IdRegister ids = IdRegister.read(folder.resolve("ids.tsv"));
    CuratedCatalog curated = CuratedCatalog.read(catalog);
    BaseCatalog base = BaseCatalog.of(extracts, curated, shared(), ids);
    List<SiteFact> facts = SiteFact.of(extracts, homes(curated, base));
    BaseFile.write(folder.resolve("catalog-base.jsonl.gz"), base.entries());
    FactFile.write(folder.resolve("facts.tsv"), facts);
    SourceReport.write(folder.resolve("SOURCES.json"), lock, extracts, base.entries(), facts);
    ids.write(folder.resolve("ids.tsv"));
    return base;
  }

  private static Set<String> homes(CuratedCatalog curated, BaseCatalog base) {
    Set<String> homes = new TreeSet<>(curated.homes());
    base.entries().forEach(entry -> homes.add(entry.domains().get(0)));
    return homes;
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

  /** Writes the entries as gzipped JSON lines; the same entries give the same bytes. */
  static final class BaseFile {

    private static final ObjectMapper JSON =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private BaseFile() {}

    /** Writes the file. */
    public static void write(Path file, List<BaseEntry> entries) throws IOException {
      Files.write(file, bytes(entries));
    }

    static byte[] bytes(List<BaseEntry> entries) throws IOException {
      GzipParameters parameters = new GzipParameters();
      parameters.setCompressionLevel(9);
      parameters.setOperatingSystem(255);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(bytes, parameters)) {
        for (BaseEntry entry : entries) {
          gzip.write(JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8));
          gzip.write('\n');
        }
      }
      return bytes.toByteArray();
    }
  }
}
