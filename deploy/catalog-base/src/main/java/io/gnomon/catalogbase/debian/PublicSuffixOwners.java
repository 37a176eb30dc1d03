package io.gnomon.catalogbase.debian;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hosters and platforms in the private part of the public suffix list; their suffixes are not
 * taken.
 */
public final class PublicSuffixOwners implements Extractor {

  @Override
  public String packageName() {
    return "publicsuffix";
  }

  private static final Pattern OWNER =
      Pattern.compile("(?m)^// ([^\\n:]+?) ?: (https?://\\S+)\\s*$");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    String list =
        new String(
            files.read("usr/share/publicsuffix/public_suffix_list.dat"), StandardCharsets.UTF_8);
    String owners = list.substring(Math.max(0, list.indexOf("===BEGIN PRIVATE DOMAINS===")));
    List<Mention> mentions = new ArrayList<>();
    OWNER
        .matcher(owners)
        .results()
        .forEach(
            owner ->
                mentions.add(
                    Mention.of(owner.group(1), owner.group(2), Evidence.APP_POSSIBLE)
                        .mostlyIn("hosting-services")));
    return mentions;
  }
}
