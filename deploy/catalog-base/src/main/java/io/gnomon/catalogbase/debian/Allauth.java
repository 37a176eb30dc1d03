package io.gnomon.catalogbase.debian;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sites whose account can be used to log in elsewhere, at the address where they ask for it. */
public final class Allauth implements Extractor {

  @Override
  public String packageName() {
    return "python3-django-allauth";
  }

  private static final Pattern NAME = Pattern.compile("(?m)^    name = \"([^\"]+)\"");
  private static final Pattern HOST = Pattern.compile("_url = \\(?\\s*[\"'](https://[a-z0-9.-]+)/");

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    Map<String, String> providers = new TreeMap<>();
    files.visit(
        file -> file.matches(".*/socialaccount/providers/\\w+/(provider|views)\\.py"),
        (file, bytes) ->
            providers.merge(
                file.substring(0, file.lastIndexOf('/')),
                new String(bytes, StandardCharsets.UTF_8),
                String::concat));
    List<Mention> mentions = new ArrayList<>();
    providers.values().forEach(code -> add(code, mentions));
    return mentions;
  }

  private static void add(String code, List<Mention> mentions) {
    Matcher name = NAME.matcher(code);
    if (name.find()) {
      HOST.matcher(code)
          .results()
          .map(host -> host.group(1).substring("https://".length()))
          .filter(host -> NameMatch.isLabel(name.group(1), host))
          .findFirst()
          .ifPresent(host -> mentions.add(Mention.of(name.group(1), host, Evidence.APP_CERTAIN)));
    }
  }
}
