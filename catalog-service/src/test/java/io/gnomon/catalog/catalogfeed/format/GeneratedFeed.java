package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.csv.CSVFormat;

/**
 * A list of made-up apps in the form of each source, with what real lists have: of every hundred
 * rows one in letters beyond ASCII, one regional site, one that repeats another, one that is dead,
 * and one that only has a subdomain.
 */
public record GeneratedFeed(int rows, String prefix) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A made-up row. */
  public record App(String name, String host) {}

  /** Those of which there is something to take: all but the dead. */
  public int living() {
    return rows - rows / 100;
  }

  /** Different apps: a row that repeats another is none of its own. */
  public int apps() {
    return living() - rows / 100;
  }

  private List<App> all() {
    return IntStream.range(0, rows).mapToObj(this::app).toList();
  }

  private App app(int i) {
    return switch (i % 100) {
      case 0 -> new App("Dienst Ü" + i, "dienst-ü" + prefix + i + ".de");
      case 1 -> new App("Shop %d UK".formatted(i), prefix + "shop" + i + ".co.uk");
      case 2 -> new App("Service %d again".formatted(i + 8), "www." + prefix + (i + 8) + ".com");
      case 3 -> new App("Dead " + i, "-");
      case 4 -> new App("Part " + i, "app." + prefix + i + ".io");
      default -> new App("Service " + i, prefix + i + ".com");
    };
  }

  /** Writes them as that source does. */
  public Path write(String sourceId, Path folder) throws IOException {
    var file = folder.resolve(sourceId + "-" + rows);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(sourceId, out);
    }
    return file;
  }

  private void write(String sourceId, OutputStream out) throws IOException {
    switch (sourceId) {
      case "v2fly" -> writeArchive("domain-list-community-master/data/", this::list, out);
      case "app-catalog" -> writeArchive("app-catalog-main/apps/", this::yaml, out);
      case "own" -> writeCsv(out);
      case "adguard-trackers" -> JSON.writeValue(out, trackers());
      case "adguard-services" ->
          JSON.writeValue(
              out, Map.of("blocked_services", all().stream().map(this::service).toList()));
      default -> JSON.writeValue(out, all().stream().map(app -> row(sourceId, app)).toList());
    }
  }

  private Object row(String sourceId, App app) {
    return switch (sourceId) {
      case "2fa-directory" -> List.of(app.name(), of("tfa", List.of("totp"), "domain", app.host()));
      case "justdeleteme" ->
          of("name", app.name(), "difficulty", "easy", "domains", List.of(app.host()));
      case "kagi-bangs" -> of("s", app.name(), "d", app.host(), "u", "https://" + app.host());
      case "adguard-vpn-services" ->
          of("service_name", app.name(), "categories", "WORK", "domains", List.of(app.host()));
      case "hibp" -> of("Name", app.name(), "Domain", app.host(), "BreachDate", "2021-05-06");
      default -> throw new IllegalArgumentException(sourceId);
    };
  }

  private static Map<String, Object> of(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }

  private Map<String, Object> service(App app) {
    return Map.of(
        "name", app.name(), "rules", List.of("||" + app.host() + "^"), "group", "software");
  }

  private Map<String, Object> trackers() {
    var trackers = new LinkedHashMap<String, Object>();
    var domains = new LinkedHashMap<String, Object>();
    for (var app : all()) {
      trackers.put(app.name(), Map.of("name", app.name(), "categoryId", 4));
      domains.put(app.host(), app.name());
    }
    return Map.of(
        "categories", Map.of("4", "advertising"), "trackers", trackers, "trackerDomains", domains);
  }

  private String list(App app) {
    return "# made up\ninclude:others\nkeyword:x\nfull:" + app.host() + " @ads\n";
  }

  private String yaml(App app) {
    return """
        name: "%s"
        category: crm
        security:
          mfa: true
        appDomains:
        - "%s"
        """
        .formatted(app.name(), app.host());
  }

  private interface Content {
    String of(App app);
  }

  private void writeArchive(String folder, Content content, OutputStream out) throws IOException {
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (var app : all()) {
        var bytes = content.of(app).getBytes(StandardCharsets.UTF_8);
        var name = app.name().replace(' ', '-') + (folder.endsWith("apps/") ? ".yml" : "");
        var entry = new TarArchiveEntry(folder + name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
  }

  private void writeCsv(OutputStream out) throws IOException {
    var text = new StringBuilder();
    try (var csv = CSVFormat.RFC4180.print(text)) {
      csv.printRecord("name", "domains", "category", "mfa");
      for (var app : all()) {
        csv.printRecord(app.name(), app.host(), "crm", "true");
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
