package io.gnomon.catalog.catalogfeed.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Each format by the id of its source, and files to read. */
final class Formats {

  static final Map<String, CatalogFeedFormat> ALL =
      Map.of(
          "2fa-directory", new TwoFactorFormat(),
          "justdeleteme", new JustDeleteMeFormat(),
          "kagi-bangs", new KagiBangsFormat(),
          "v2fly", new V2flyFormat(),
          "adguard-services", new AdguardServicesFormat(),
          "adguard-trackers", new AdguardTrackersFormat(),
          "adguard-vpn-services", new AdguardVpnServicesFormat(),
          "app-catalog", new AppCatalogFormat(),
          "hibp", new BreachesFormat(),
          "own", new OwnFormat());

  private Formats() {}

  static CatalogFeedRows read(String sourceId, Path file) throws IOException {
    var rows = Readings.of(sourceId);
    Objects.requireNonNull(ALL.get(sourceId)).read(CatalogFeedFile.of(file), rows);
    return rows;
  }

  static Path sample(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Formats.class.getResource("/catalogfeed/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Path zip(Path file, Map<String, String> contents) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var each : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static Path tar(Path file, Map<String, String> contents) {
    try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      for (var each : contents.entrySet()) {
        var bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(each.getKey());
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
