package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.CatalogFeedFile;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedRows;
import io.gnomon.catalog.catalogfeed.format.CategoryWords;
import io.gnomon.catalog.catalogfeed.format.HostRules;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.kit.outbound.OutboundClient;
import io.gnomon.matching.decision.NeverBlockList;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** Fetches the files of catalog feeds and reads them in their formats. */
@ApplicationScoped
class CatalogFeedReader {

  private final CategoryService categories;
  private final RiskFactors factors;
  private final SharedInfrastructure shared;
  private final OutboundClient outbound;
  private final CatalogFeedConfig config;

  CatalogFeedReader(
      CategoryService categories,
      RiskFactors factors,
      SharedInfrastructure shared,
      OutboundClient outbound,
      CatalogFeedConfig config) {
    this.categories = categories;
    this.factors = factors;
    this.shared = shared;
    this.outbound = outbound;
    this.config = config;
  }

  void fetch(URI url, Path file) {
    outbound.fetch(url, file, config.maxBytes().asLongValue());
  }

  CatalogFeedContent read(CatalogFeedSource feed, Path file, LocalDate asOf) throws IOException {
    var ids = QuarkusTransaction.requiringNew().call(categories::ids);
    var hosts = new HostRules(shared, host -> NeverBlockList.shipped().find(host).isPresent());
    var rows =
        new CatalogFeedRows(
            hosts, CategoryWords.of(feed.id(), ids), factors, config.maxEntryBytes().asLongValue());
    feed.format().read(CatalogFeedFile.of(file), rows);
    return new CatalogFeedContent(rows.finish(), asOf, rows.skips().report());
  }
}
