package io.gnomon.catalog.layer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.kit.bulk.CopyInto;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the sources say, stored: within the transaction of a connection. */
final class LayerEntries {

  private static final String SELECT =
      "select source, rank, app_id, content from layer_entry where ";
  private static final String STORED_DOMAINS =
      "select distinct domain from app_domain where app_id = any(?)";
  private static final String CLAIMED_DOMAINS =
      "select distinct unnest(domains) from layer_entry where app_id = any(?)";
  private static final String OWNERS =
      """
      with wanted (domains) as (select ?::text[])
      select app_id from layer_entry, wanted where layer_entry.domains && wanted.domains
      union select app_id from app_domain, wanted where app_domain.domain = any(wanted.domains)
      """;

  private static final String SAID_BY_PEOPLE =
      """
      rank < ? and app_id <> ? and (domains && ? or content -> 'local' -> 'ipRanges' ??| ?)
      """;

  private final Connection connection;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  LayerEntries(Connection connection, ObjectMapper json) {
    this.connection = connection;
    this.reader = json.readerFor(AppDraft.class);
    this.writer = json.writerFor(AppDraft.class);
  }

  /** A row to be stored. */
  private record Row(LayerEntry entry, String content) {}

  private static final CopyInto<Row> COPY =
      CopyInto.<Row>table("layer_entry")
          .with("source", row -> row.entry().source().id())
          .with("rank", row -> row.entry().source().rank())
          .with("app_id", row -> row.entry().appId())
          .with("domains", row -> row.entry().draft().domains())
          .with("content", Row::content);

  /** Lets that source say this and nothing else. */
  void replace(LayerSource source, Collection<LayerEntry> entries) throws SQLException {
    try (var statement = connection.prepareStatement("delete from layer_entry where source = ?")) {
      statement.setString(1, source.id());
      statement.executeUpdate();
    }
    add(entries);
  }

  /** Lets the entry's source say this of the entry's app. */
  void put(LayerEntry entry) throws SQLException {
    remove(entry.source(), entry.appId());
    add(List.of(entry));
  }

  void remove(LayerSource source, String appId) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from layer_entry where source = ? and app_id = ?")) {
      statement.setString(1, source.id());
      statement.setString(2, appId);
      statement.executeUpdate();
    }
  }

  private void add(Collection<LayerEntry> entries) throws SQLException {
    var rows = entries.parallelStream().map(each -> new Row(each, write(each.draft()))).toList();
    COPY.copy(connection, rows);
  }

  Optional<LayerEntry> find(LayerSource source, String appId) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + "source = ? and app_id = ?")) {
      statement.setString(1, source.id());
      statement.setString(2, appId);
      return read(statement).stream().findFirst();
    }
  }

  List<LayerEntry> of(LayerSource source) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + "source = ? order by app_id")) {
      statement.setString(1, source.id());
      return read(statement);
    }
  }

  List<LayerEntry> after(LayerSource source, String appId, int limit) throws SQLException {
    var page = SELECT + "source = ? and app_id > ? order by app_id limit ?";
    try (var statement = connection.prepareStatement(page)) {
      statement.setString(1, source.id());
      statement.setString(2, appId);
      statement.setInt(3, limit);
      return read(statement);
    }
  }

  /** Where people say for another app what that draft says. */
  List<LayerEntry> saidByPeople(AppDraft draft, String exceptAppId) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + SAID_BY_PEOPLE)) {
      statement.setInt(1, LayerSource.BUNDLE.rank());
      statement.setString(2, exceptAppId);
      statement.setArray(3, connection.createArrayOf("text", draft.domains().toArray()));
      statement.setArray(4, connection.createArrayOf("text", draft.ipRanges().toArray()));
      return read(statement);
    }
  }

  /** All but those of one source. */
  List<LayerEntry> allBut(LayerSource source) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + "source <> ?")) {
      statement.setString(1, source.id());
      return read(statement);
    }
  }

  List<LayerEntry> all() throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + "true")) {
      return read(statement);
    }
  }

  List<LayerEntry> ofApps(Collection<String> appIds) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + "app_id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("text", appIds.toArray()));
      return read(statement);
    }
  }

  /** These apps, and those that have or claim a domain that one of them has or claims. */
  Set<String> withRivals(Set<String> appIds) throws SQLException {
    var domains = new HashSet<>(texts(STORED_DOMAINS, appIds));
    domains.addAll(texts(CLAIMED_DOMAINS, appIds));
    var all = new HashSet<>(appIds);
    all.addAll(texts(OWNERS, domains));
    return all;
  }

  private List<String> texts(String sql, Collection<String> values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", values.toArray()));
      var texts = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }

  private List<LayerEntry> read(PreparedStatement statement) throws SQLException {
    statement.setFetchSize(5_000);
    var entries = new ArrayList<LayerEntry>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private LayerEntry entry(ResultSet row) throws SQLException {
    try {
      AppDraft draft = reader.readValue(row.getString(4));
      var source = new LayerSource(row.getString(1), row.getInt(2));
      return new LayerEntry(source, row.getString(3), draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable: what is said of " + row.getString(3), e);
    }
  }

  private String write(AppDraft draft) {
    try {
      return writer.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + draft.name(), e);
    }
  }
}
