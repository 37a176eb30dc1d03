package io.gnomon.catalogbase.npm;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.JsonText;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Providers of mail boxes with the page where their users log in. */
public final class EmailProviderLinks implements Extractor {

  @Override
  public String packageName() {
    return "@mikkelscheike/email-provider-links";
  }

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    JsonNode root = JsonText.json(files.read("dist/providers/emailproviders.json"));
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode provider : root.path("providers")) {
      String name = JsonText.text(provider, "companyProvider");
      String login = JsonText.text(provider, "loginUrl");
      List<String> domains = JsonText.texts(provider.path("domains"));
      if (name != null && login != null) {
        mentions.add(Mention.of(name, login, Evidence.APP_CERTAIN).at(domains).in("webmail"));
      }
    }
    return mentions;
  }
}
