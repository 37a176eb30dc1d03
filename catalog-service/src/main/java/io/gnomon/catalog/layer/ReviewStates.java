package io.gnomon.catalog.layer;

import io.gnomon.catalog.layer.DomainReviews.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** The reviews of domains, seen from the merge. */
final class ReviewStates {

  private static final String SELECT = "select app_id, domain, state from domain_review";
  private static final String PROPOSE =
      """
      insert into domain_review (app_id, domain, source, state, proposed_at)
      select app_id, domain, source, 'pending', now()
      from (
        select app_id, source, unnest(domains) as domain from layer_entry
        where source = ? and content ->> 'layer' in ('base', 'feed')) as said
      where true
        and exists (select 1 from cloud_app where id = said.app_id)
        and not exists (
          select 1 from app_domain listed where listed.app_id = said.app_id and listed.review <> 'PENDING'
            and listed.domain = said.domain)
      on conflict (app_id, domain) do nothing
      """;

  private final Connection connection;

  ReviewStates(Connection connection) {
    this.connection = connection;
  }

  DomainReviews all() throws SQLException {
    try (var statement = connection.prepareStatement(SELECT)) {
      return read(statement);
    }
  }

  DomainReviews ofApps(Collection<String> appIds) throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + " where app_id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("text", appIds.toArray()));
      return read(statement);
    }
  }

  private static DomainReviews read(PreparedStatement statement) throws SQLException {
    var reviews = DomainReviews.empty();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        reviews.put(rows.getString(1), rows.getString(2), State.of(rows.getString(3)));
      }
    }
    return reviews;
  }

  /**
   * What that source says now, and the catalog does not list yet, of apps that there are: each such
   * domain waits for a person.
   */
  void propose(LayerSource source) throws SQLException {
    try (var statement = connection.prepareStatement(PROPOSE)) {
      statement.setString(1, source.id());
      statement.executeUpdate();
    }
  }
}
