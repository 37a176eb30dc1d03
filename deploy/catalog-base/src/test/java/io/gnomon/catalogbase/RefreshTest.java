package io.gnomon.catalogbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.merge.BaseEntry;
import io.gnomon.catalogbase.source.LockedPackage;
import io.gnomon.catalogbase.source.PackageCache;
import io.gnomon.catalogbase.source.Registry;
import io.gnomon.catalogbase.source.SourceLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

  private static final List<String> FILES =
      List.of("catalog-base.jsonl.gz", "facts.tsv", "SOURCES.json", "ids.tsv");

  @TempDir Path folder;
  private Refresh refresh;

  @BeforeEach
  void packageAndCuratedApp() throws Exception {
    byte[] tarball =
        tarball(
            """
            [{"provider_name": "Acme", "provider_url": "https://acme.com"},
             {"provider_name": "Dropbox", "provider_url": "https://www.dropbox.com"},
             {"provider_name": "Éclair", "provider_url": "https://eclair.fr"}]
            """);
    byte[] digest = MessageDigest.getInstance("SHA-512").digest(tarball);
    LockedPackage providers =
        new LockedPackage(
            "oembed-providers",
            "1.0.0",
            Registry.NPM,
            "sha512-" + Base64.getEncoder().encodeToString(digest),
            "MIT",
            "LICENSE",
            LocalDate.of(2026, 1, 2));
    Files.createDirectories(folder.resolve("catalog/apps"));
    Files.writeString(
        folder.resolve("catalog/apps/dropbox.yaml"),
        "id: dropbox\nname: Dropbox\ndomains:\n  - dropbox.com\n");
    PackageCache cache =
        new PackageCache(
            folder.resolve("cache"),
            (wanted, landing) -> Files.write(landing.resolve("providers.tgz"), tarball));
    refresh = new Refresh(new SourceLock(List.of(providers)), cache, folder.resolve("catalog"));
  }

  @Test
  void theFilesHoldWhatThePackagesTellBesideTheCuratedApps() throws Exception {
    refresh.run();

    assertThat(BaseReader.read(folder.resolve("catalog")))
        .extracting(BaseEntry::id)
        .containsExactly("acme", "eclair");
    assertThat(Files.readString(file("SOURCES.json")))
        .contains(
            "\"package\" : \"oembed-providers\"", "\"asOf\" : \"2026-01-02\"", "\"rows\" : 3");
    assertThat(Files.readString(file("ids.tsv"))).isEqualTo("acme.com\tacme\neclair.fr\teclair\n");
  }

  @Test
  void twoRunsWriteTheSameBytes() throws Exception {
    refresh.run();
    List<String> first = contents();

    refresh.run();

    assertThat(contents()).isEqualTo(first);
  }

  private List<String> contents() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : FILES) {
      all.append(Base64.getEncoder().encodeToString(Files.readAllBytes(file(name)))).append('\n');
    }
    return all.toString().lines().toList();
  }

  private Path file(String name) {
    return folder.resolve("catalog/base").resolve(name);
  }

  private static byte[] tarball(String providers) throws IOException {
    byte[] content = providers.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GzipCompressorOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
      TarArchiveEntry entry = new TarArchiveEntry("package/providers.json");
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
