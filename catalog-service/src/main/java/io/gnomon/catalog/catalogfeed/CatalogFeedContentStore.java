package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The content of imports, megabytes each: kept for the last imports of a feed. */
@ApplicationScoped
class CatalogFeedContentStore {

  private static final String DROP_OLD =
      """
      update feed_import set content = null where feed = ? and content is not null and id not in (
        select id from feed_import where feed = ? and content is not null
        order by state in ('APPLIED', 'ROLLING_BACK', 'APPLYING') desc, id desc limit ?)
      """;
  private static final String LAST_REPLACED =
      """
      select id from feed_import
      where feed = ? and id < ? and state = 'REPLACED' and content is not null
      order by id desc limit 1
      """;

  private final Database database;
  private final CatalogFeedEntryCodec codec;
  private final CatalogFeedConfig config;

  CatalogFeedContentStore(
      Database database, CatalogFeedEntryCodec codec, CatalogFeedConfig config) {
    this.database = database;
    this.codec = codec;
    this.config = config;
  }

  void save(long importId, List<CatalogFeedEntry> entries) {
    database.update(
        "update feed_import set content = ? where id = ?", codec.encode(entries), importId);
  }

  /** The entries of the import; empty if its content is no longer kept. */
  Optional<List<CatalogFeedEntry>> find(long importId) {
    return database
        .first(
            "select content from feed_import where id = ? and content is not null",
            row -> row.getBytes(1),
            importId)
        .map(codec::decode);
  }

  boolean has(long importId) {
    return database
        .first(
            "select 1 from feed_import where id = ? and content is not null",
            row -> row.getInt(1),
            importId)
        .isPresent();
  }

  /** The last import that was replaced before that one and still has its content. */
  Optional<Long> lastReplacedBefore(String feed, long importId) {
    return database.first(LAST_REPLACED, row -> row.getLong(1), feed, importId);
  }

  /** Keeps the content of what is or will be applied, and the latest others. */
  void dropOld(String feed) {
    database.update(DROP_OLD, feed, feed, config.maxKeptImports());
  }
}
