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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Social platforms whose profile links can be recognised. */
public final class SocialLinkParser implements Extractor {

  @Override
  public String packageName() {
    return "social-link-parser";
  }

  private static final Pattern NAME = Pattern.compile("\\bname: '([^']+)'");
  private static final Pattern DOMAINS = Pattern.compile("const domains = \\[([^\\]]+)]");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        file -> file.startsWith("dist/esm/utils/parse/platforms/") && file.endsWith("/index.js"),
        (file, bytes) -> add(new String(bytes, StandardCharsets.UTF_8), mentions));
    return mentions;
  }

  private static void add(String code, List<Mention> mentions) {
    Matcher name = NAME.matcher(code);
    Matcher array = DOMAINS.matcher(code);
    if (name.find() && array.find()) {
      List<String> domains =
          QUOTED.matcher(array.group(1)).results().map((MatchResult r) -> r.group(1)).toList();
      if (!domains.isEmpty()) {
        mentions.add(
            Mention.of(name.group(1), domains.get(0), Evidence.APP_CERTAIN)
                .at(domains)
                .mostlyIn("social-network"));
      }
    }
  }
}
