package io.gnomon.catalogbase.npm;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Crypto exchanges with their site, and their country where there is one only. */
public final class Ccxt implements Extractor {

  @Override
  public String packageName() {
    return "ccxt";
  }

  private static final Pattern NAME = Pattern.compile("'name': '([^']+)'");
  private static final Pattern SITE = Pattern.compile("'www': '([^']+)'");
  private static final Pattern ONE_COUNTRY = Pattern.compile("'countries': \\['([A-Z]{2})']");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        file -> file.matches("js/src/[a-z0-9]+\\.js"),
        (file, bytes) -> add(new String(bytes, StandardCharsets.UTF_8), mentions));
    return mentions;
  }

  private static void add(String code, List<Mention> mentions) {
    Matcher name = NAME.matcher(code);
    Matcher site = SITE.matcher(code);
    Matcher country = ONE_COUNTRY.matcher(code);
    if (name.find() && site.find()) {
      Mention exchange =
          Mention.of(name.group(1), site.group(1), Evidence.APP_CERTAIN)
              .in("accounting-and-finance");
      mentions.add(
          country.find() ? exchange.with("headquarters", isoCode(country.group(1))) : exchange);
    }
  }

  /** The package writes one country otherwise than ISO 3166 does. */
  private static String isoCode(String country) {
    return "UK".equals(country) ? "GB" : country;
  }
}
