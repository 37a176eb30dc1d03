package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.Parameters;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the catalog feeds and changes their settings. */
@ApplicationScoped
class CatalogFeedService {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final CatalogFeedSettingsService settings;
  private final CatalogFeedImportService imports;
  private final AuditService audit;

  CatalogFeedService(
      CatalogFeedSettingsService settings, CatalogFeedImportService imports, AuditService audit) {
    this.settings = settings;
    this.imports = imports;
    this.audit = audit;
  }

  @Transactional
  List<CatalogFeedResponse> list() {
    return Arrays.stream(CatalogFeedSource.values()).map(this::response).toList();
  }

  @Transactional
  CatalogFeedResponse find(CatalogFeedSource feed) {
    return response(feed);
  }

  @Transactional
  CatalogFeedResponse set(
      CatalogFeedSource feed, CatalogFeedSettings wanted, @Nullable String ifMatch, String who) {
    var url = wanted.url();
    if (url != null && !isUrl(url)) {
      throw Parameters.refused(
          "url", "is not acceptable", "an http or https URL without user name");
    }
    var before = settings.lock(feed);
    EntityTag.require(ifMatch, EntityTag.of(before));
    if (!before.equals(wanted)) {
      settings.save(feed, wanted, who);
      audit.record(new AuditEntry(who, "catalogFeed.changed", feed.id(), null, before, wanted));
    }
    return response(feed);
  }

  private CatalogFeedResponse response(CatalogFeedSource feed) {
    return CatalogFeedResponse.of(
        feed, settings.find(feed), imports.applied(feed), imports.latest(feed));
  }

  private static boolean isUrl(String text) {
    try {
      var url = new URI(text);
      return url.getHost() != null
          && url.getRawUserInfo() == null
          && SCHEMES.contains(String.valueOf(url.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
