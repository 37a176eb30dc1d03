package io.gnomon.catalog.feed;

import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.feed.entry.CategoryWords;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.HostRules;
import io.gnomon.catalog.feed.format.FeedFile;
import io.gnomon.catalog.shared.SharedInfrastructure;
import io.gnomon.kit.outbound.OutboundClient;
import io.gnomon.matching.decision.NeverBlockList;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** Fetches files and reads them as their sources write them. */
@Singleton
class FeedReading {

  private final Categories categories;
  private final RiskFactors factors;
  private final HostRules hosts;
  private final OutboundClient outbound;
  private final FeedConfig config;

  FeedReading(
      Categories categories,
      RiskFactors factors,
      SharedInfrastructure shared,
      OutboundClient outbound,
      FeedConfig config) {
    this.categories = categories;
    this.factors = factors;
    this.outbound = outbound;
    this.config = config;
    this.hosts = new HostRules(shared, host -> NeverBlockList.shipped().find(host).isPresent());
  }

  void fetch(URI url, Path file) {
    outbound.fetch(url, file, config.maxBytes().asLongValue());
  }

  FeedContent read(FeedSource feed, Path file, LocalDate asOf) throws IOException {
    var ids = QuarkusTransaction.requiringNew().call(categories::ids);
    var rows = new FeedRows(hosts, CategoryWords.of(feed.id(), ids), factors);
    feed.format().read(FeedFile.of(file), rows);
    return new FeedContent(rows.finish(), asOf, rows.skips().report());
  }
}
