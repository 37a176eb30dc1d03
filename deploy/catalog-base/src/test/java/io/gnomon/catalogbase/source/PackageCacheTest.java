package io.gnomon.catalogbase.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalogbase.source.Integrity.WrongHashException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCacheTest {

  private static final String CONTENT = "{\"name\": \"Acme\"}";

  @TempDir Path folder;

  @Test
  void aTarballWithThePinnedHashIsRead() throws Exception {
    byte[] tarball = npmTarball();

    PackageFiles files = cache(tarball).open(npm(sha512(tarball)));

    assertThat(files.read("data.json")).asString(StandardCharsets.UTF_8).isEqualTo(CONTENT);
  }

  @Test
  void aTarballWithAnotherHashIsRefused() throws Exception {
    LockedPackage pinned = npm(sha512("something else".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> cache(npmTarball()).open(pinned))
        .isInstanceOf(WrongHashException.class)
        .hasMessageContaining("acme-list 1.2.3");
  }

  @Test
  void aFileThatWasChangedInTheCacheIsRefused() throws Exception {
    byte[] tarball = npmTarball();
    LockedPackage pinned = npm(sha512(tarball));
    cache(tarball).open(pinned);
    Files.write(folder.resolve(pinned.fileName()), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> cache(tarball).open(pinned)).isInstanceOf(WrongHashException.class);
  }

  @Test
  void aDebianPackageIsReadWithoutUnpackingIt() throws Exception {
    byte[] deb = debianPackage();
    LockedPackage pinned = locked("acme-list", Registry.DEBIAN, "MIT", sha256(deb));

    PackageFiles files = cache(deb).open(pinned);

    assertThat(files.read("data.json")).asString(StandardCharsets.UTF_8).isEqualTo(CONTENT);
  }

  @Test
  void theClientIsAskedAgainWhenItFails() throws Exception {
    byte[] tarball = npmTarball();
    AtomicInteger calls = new AtomicInteger();
    PackageClient flaky =
        (wanted, landing) -> {
          if (calls.incrementAndGet() < 3) {
            throw new IOException("registry away");
          }
          Files.write(landing.resolve("some.tgz"), tarball);
        };

    new PackageCache(folder, flaky).open(npm(sha512(tarball)));

    assertThat(calls).hasValue(3);
  }

  @Test
  void aNameThatIsAnOptionIsNoPackage() {
    assertThatThrownBy(() -> locked("--registry", Registry.NPM, "MIT", "sha512-x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCopyleftPackageIsRefused() {
    LockedPackage copyleft = locked("acme-list", Registry.NPM, "GPL-3.0-only", "sha512-x");

    assertThatThrownBy(() -> new SourceLock(java.util.List.of(copyleft)))
        .hasMessageContaining("not a permissive one");
  }

  private PackageCache cache(byte[] file) {
    return new PackageCache(
        folder, (wanted, landing) -> Files.write(landing.resolve("some.file"), file));
  }

  private static LockedPackage npm(String integrity) {
    return locked("acme-list", Registry.NPM, "MIT", integrity);
  }

  private static LockedPackage locked(
      String name, Registry registry, String licence, String integrity) {
    return new LockedPackage(
        name, "1.2.3", registry, integrity, licence, "LICENSE", LocalDate.of(2026, 1, 2));
  }

  private static byte[] npmTarball() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GzipCompressorOutputStream(bytes)) {
      writeTar(gzip, "package/data.json");
    }
    return bytes.toByteArray();
  }

  private static byte[] debianPackage() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (OutputStream xz = new XZCompressorOutputStream(data)) {
      writeTar(xz, "./data.json");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArArchiveOutputStream ar = new ArArchiveOutputStream(bytes)) {
      member(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.UTF_8));
      member(ar, "data.tar.xz", data.toByteArray());
    }
    return bytes.toByteArray();
  }

  private static void member(ArArchiveOutputStream ar, String name, byte[] content)
      throws IOException {
    ar.putArchiveEntry(new ArArchiveEntry(name, content.length));
    ar.write(content);
    ar.closeArchiveEntry();
  }

  private static void writeTar(OutputStream to, String name) throws IOException {
    byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(to)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
  }

  private static String sha512(byte[] bytes) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
    return "sha512-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return "sha256-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
