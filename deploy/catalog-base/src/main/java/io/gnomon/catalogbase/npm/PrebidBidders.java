package io.gnomon.catalogbase.npm;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bidders of header bidding: advertising endpoints, at the domain that their maintainer writes
 * from.
 */
public final class PrebidBidders implements Extractor {

  @Override
  public String packageName() {
    return "prebid.js";
  }

  private static final Pattern NAME =
      Pattern.compile("(?i)module name\\W*:\\W*([^\\n*]+?)\\s*\\**\\s*\\n");
  private static final Pattern MAINTAINER =
      Pattern.compile("(?i)maintainer\\W*:[^\\n]*?@([a-z0-9.-]+\\.[a-z]{2,})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\s*('s|ssp|dsp)?\\s*(header )?(bid|bidder|bidding)?\\s*adapt[eo]r?\\s*$");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        file -> file.startsWith("modules/") && file.endsWith("BidAdapter.md"),
        (file, bytes) -> add(new String(bytes, StandardCharsets.UTF_8), mentions));
    return mentions;
  }

  private static void add(String text, List<Mention> mentions) {
    Matcher module = NAME.matcher(text);
    Matcher maintainer = MAINTAINER.matcher(text);
    if (module.find() && maintainer.find()) {
      String name = WORDS.matcher(module.group(1)).replaceAll("").strip();
      String domain = maintainer.group(1);
      if (NameMatch.isLabel(name, domain)) {
        mentions.add(Mention.of(name, domain, Evidence.TRACKER_CERTAIN).in("marketing"));
      }
    }
  }
}
