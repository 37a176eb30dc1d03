package io.gnomon.catalogbase.npm;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cloud services with a public status page, and their domains. */
public final class StatusPageList implements Extractor {

  private static final Pattern SERVICE =
      Pattern.compile(
          "const name\\S* = \"([^\"]+)\";[^;]*;\\s*const domains\\S* = \\[([^\\]]*)];\\s*const isServiceDefunct\\S* = false;");
  private static final Pattern DOMAIN = Pattern.compile("\"([^\"]+)\"");

  @Override
  public String packageName() {
    return "@sentry/status-page-list";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    String code = new String(files.read("dist/esm/index.mjs"), StandardCharsets.UTF_8);
    List<Mention> mentions = new ArrayList<>();
    SERVICE.matcher(code).results().forEach(service -> add(service, mentions));
    return mentions;
  }

  private static void add(MatchResult service, List<Mention> mentions) {
    List<String> domains =
        DOMAIN.matcher(service.group(2)).results().map(domain -> domain.group(1)).toList();
    if (!domains.isEmpty()) {
      mentions.add(Mention.of(service.group(1), domains.get(0), Evidence.APP_CERTAIN).at(domains));
    }
  }
}
