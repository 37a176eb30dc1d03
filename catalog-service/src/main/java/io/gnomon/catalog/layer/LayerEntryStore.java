package io.gnomon.catalog.layer;

import com.google.common.collect.Lists;
import io.gnomon.catalog.CatalogProblem;
import io.gnomon.kit.database.BulkCopy;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole layers, and the entries of many apps: to be called within a transaction. */
@ApplicationScoped
public class LayerEntryStore {

  private static final int FETCH_SIZE = 5_000;
  private static final String SELECT =
      "select source, rank, app_id, content from layer_entry where ";

  /** Without entries of the probe: it adds facts of an app, and claims no domains. */
  private static final String CLAIMS =
      """
      select source, rank, app_id, domains, content ->> 'name',
        array(select jsonb_array_elements_text(content -> 'aliases'))
      from layer_entry where source <> ? and source <> 'probe' order by rank, app_id
      """;

  private static final String SET_BY_PEOPLE =
      """
      rank < ? and app_id <> ? and (domains && ? or content -> 'local' -> 'ipRanges' ??| ?)
      """;

  private static final int MAX_WRITTEN_ROWS = 1_000;

  /** Memory of an entry beside its characters: the objects and maps that hold it. */
  private static final int ENTRY_BYTES = 500;

  private static final String BYTES =
      "select coalesce(sum(length(content::text) + " + ENTRY_BYTES + "), 0) from layer_entry";

  private static final BulkCopy<Row> COPY =
      BulkCopy.<Row>into("layer_entry")
          .column("source", row -> row.entry().source().id())
          .column("rank", row -> row.entry().source().rank())
          .column("app_id", row -> row.entry().appId())
          .column("domains", row -> row.entry().draft().domains())
          .column("content", Row::content);

  private final Database database;
  private final AppDraftCodec codec;
  private final LayerConfig config;

  LayerEntryStore(Database database, AppDraftCodec codec, LayerConfig config) {
    this.database = database;
    this.config = config;
    this.codec = codec;
  }

  /** A row to be stored. */
  private record Row(LayerEntry entry, String content) {}

  /** Replaces a whole layer. */
  public void replace(LayerSource source, Collection<LayerEntry> entries) {
    database.update("delete from layer_entry where source = ?", source.id());
    database.copy(COPY, () -> rows(entries).iterator());
  }

  /** Some are written at a time, so that never all of them are in memory as text. */
  private Stream<Row> rows(Collection<LayerEntry> entries) {
    return Lists.partition(List.copyOf(entries), MAX_WRITTEN_ROWS).stream()
        .flatMap(
            some ->
                some.parallelStream()
                    .map(each -> new Row(each, codec.write(each.draft())))
                    .toList()
                    .stream());
  }

  /** Ends the request where the layers, which are merged in memory, would not fit there. */
  public void checkSize() {
    long bytes = database.first(BYTES, row -> row.getLong(1)).orElseThrow();
    if (bytes > config.maxLayerBytes()) {
      throw new ProblemException(
          CatalogProblem.CATALOG_FULL,
          "With it the catalog would take %d bytes of memory; at most %d are allowed."
              .formatted(bytes, config.maxLayerBytes()));
    }
  }

  /** A whole layer, by app id. */
  public List<LayerEntry> of(LayerSource source) {
    return read("source = ? order by app_id", source.id());
  }

  /** All layers but one. */
  public List<LayerEntry> allExcept(LayerSource source) {
    return read("source <> ?", source.id());
  }

  /** What all layers say about these apps. */
  public List<LayerEntry> ofApps(Collection<String> appIds) {
    return read("app_id = any(?)", SqlArray.texts(appIds));
  }

  /** What people assigned to other apps and that draft assigns, too. */
  public List<LayerEntry> setByPeople(AppDraft draft, String exceptAppId) {
    return read(
        SET_BY_PEOPLE,
        LayerSource.PROBE.rank(),
        exceptAppId,
        SqlArray.texts(draft.domains()),
        SqlArray.texts(draft.ipRanges()));
  }

  /** The domains and names that all layers but one assign to apps, the lower rank first. */
  public List<ClaimedDomains> claimsExcept(LayerSource source) {
    var claims = new ArrayList<ClaimedDomains>();
    database.forEach(
        CLAIMS,
        FETCH_SIZE,
        row ->
            claims.add(
                new ClaimedDomains(
                    source(row),
                    row.getString(3),
                    Rows.texts(row, 4),
                    row.getString(5),
                    Rows.texts(row, 6))),
        source.id());
    return claims;
  }

  /** The domains that any layer assigns to one of these apps. */
  public List<String> claimedDomains(Collection<String> appIds) {
    return database.list(
        "select distinct unnest(domains) from layer_entry where app_id = any(?)",
        row -> row.getString(1),
        SqlArray.texts(appIds));
  }

  /** The apps to which any layer assigns one of these domains. */
  public List<String> claimants(Collection<String> domains) {
    return database.list(
        "select distinct app_id from layer_entry where domains && ?",
        row -> row.getString(1),
        SqlArray.texts(domains));
  }

  private List<LayerEntry> read(String condition, @Nullable Object... parameters) {
    var entries = new ArrayList<LayerEntry>();
    database.forEach(
        SELECT + condition,
        FETCH_SIZE,
        row ->
            entries.add(
                new LayerEntry(source(row), row.getString(3), codec.read(row.getString(4)))),
        parameters);
    return entries;
  }

  private static LayerSource source(ResultSet row) throws SQLException {
    return new LayerSource(row.getString(1), row.getInt(2));
  }
}
