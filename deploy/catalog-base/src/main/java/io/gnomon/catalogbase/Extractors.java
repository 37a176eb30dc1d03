package io.gnomon.catalogbase;

import io.gnomon.catalogbase.extract.Extractor;
import io.gnomon.catalogbase.npm.NameSuggestionIndex;
import io.gnomon.catalogbase.npm.OembedProviders;
import io.gnomon.catalogbase.npm.SimpleIcons;
import io.gnomon.catalogbase.npm.StatusPageList;
import io.gnomon.catalogbase.npm.ThirdPartyWeb;
import io.gnomon.catalogbase.npm.Wappalyzer;
import java.util.List;

/** Every package that the tool can read. */
final class Extractors {

  private static final List<Extractor> ALL =
      List.of(
          new StatusPageList(),
          new ThirdPartyWeb(),
          new Wappalyzer(),
          new OembedProviders(),
          new SimpleIcons(),
          new NameSuggestionIndex());

  private Extractors() {}

  static Extractor of(String packageName) {
    return ALL.stream()
        .filter(extractor -> extractor.packageName().equals(packageName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing reads " + packageName));
  }
}
