package io.gnomon.catalogbase;

import io.gnomon.catalogbase.debian.Allauth;
import io.gnomon.catalogbase.debian.FirefoxPreloadList;
import io.gnomon.catalogbase.debian.PublicSuffixOwners;
import io.gnomon.catalogbase.debian.SearchAndSocialList;
import io.gnomon.catalogbase.debian.Sherlock;
import io.gnomon.catalogbase.debian.YtDlp;
import io.gnomon.catalogbase.npm.Ccxt;
import io.gnomon.catalogbase.npm.CrawlerUserAgents;
import io.gnomon.catalogbase.npm.EmailProviderLinks;
import io.gnomon.catalogbase.npm.LobehubIcons;
import io.gnomon.catalogbase.npm.NameSuggestionIndex;
import io.gnomon.catalogbase.npm.OembedProviders;
import io.gnomon.catalogbase.npm.OpenApiDirectory;
import io.gnomon.catalogbase.npm.PrebidBidders;
import io.gnomon.catalogbase.npm.Referers;
import io.gnomon.catalogbase.npm.SimpleIcons;
import io.gnomon.catalogbase.npm.SocialLinkParser;
import io.gnomon.catalogbase.npm.StatusPageList;
import io.gnomon.catalogbase.npm.Tarteaucitron;
import io.gnomon.catalogbase.npm.ThirdPartyWeb;
import io.gnomon.catalogbase.npm.Wappalyzer;
import io.gnomon.catalogbase.source.Extractor;
import java.util.List;

/** Every package that the tool can read. */
final class Extractors {

  private static final List<Extractor> ALL =
      List.of(
          new StatusPageList(),
          new ThirdPartyWeb(),
          new Wappalyzer(),
          new EmailProviderLinks(),
          new OembedProviders(),
          new Ccxt(),
          new SocialLinkParser(),
          new LobehubIcons(),
          new Referers(),
          new OpenApiDirectory(),
          new Tarteaucitron(),
          new SimpleIcons(),
          new NameSuggestionIndex(),
          new CrawlerUserAgents(),
          new PrebidBidders(),
          new Sherlock(),
          new SearchAndSocialList(),
          new PublicSuffixOwners(),
          new Allauth(),
          new YtDlp(),
          new FirefoxPreloadList());

  private Extractors() {}

  static Extractor of(String packageName) {
    return ALL.stream()
        .filter(extractor -> extractor.packageName().equals(packageName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing reads " + packageName));
  }
}
