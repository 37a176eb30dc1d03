package io.gnomon.catalogbase.npm;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Services that a web page loads only with consent, and the page with their terms. */
public final class Tarteaucitron implements Extractor {

  @Override
  public String packageName() {
    return "tarteaucitronjs";
  }

  private static final Pattern SERVICE =
      Pattern.compile("\"type\": \"(\\w+)\",\\s*\"name\": \"([^\"]+)\",\\s*\"uri\": \"([^\"]+)\"");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    String code = new String(files.read("tarteaucitron.services.js"), StandardCharsets.UTF_8);
    return SERVICE.matcher(code).results().map(Tarteaucitron::mention).toList();
  }

  private static Mention mention(MatchResult service) {
    String name = service.group(2).replaceAll("\\s*\\(.*\\)", "");
    Mention of = Mention.of(name, service.group(3), evidence(service.group(1)));
    return switch (service.group(1)) {
      case "ads" -> of.mostlyIn("marketing");
      case "analytic" -> of.mostlyIn("web-analytics");
      case "social" -> of.mostlyIn("social-network");
      case "support" -> of.mostlyIn("customer-support");
      case "video" -> of.mostlyIn("content-sharing");
      default -> of;
    };
  }

  private static Evidence evidence(String type) {
    return switch (type) {
      case "ads" -> Evidence.TRACKER_LIKELY;
      case "social", "support", "video" -> Evidence.APP_LIKELY;
      default -> Evidence.APP_POSSIBLE;
    };
  }
}
