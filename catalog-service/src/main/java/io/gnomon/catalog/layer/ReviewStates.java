package io.gnomon.catalog.layer;

import io.gnomon.catalog.layer.DomainReviews.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reviews of domains, seen from the merge. */
final class ReviewStates {

  private static final String SELECT = "select app_id, domain, state from domain_review";
  private static final String PROPOSE =
      """
      insert into domain_review (app_id, domain, source, why, taken_from, state, proposed_at)
      select app_id, domain, ?, why, taken_from, 'pending', now()
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as said (app_id, domain, why, taken_from)
      on conflict (app_id, domain) do nothing
      """;
  private static final String REFUSE =
      """
      update domain_review set state = 'refused', decided_at = now(), decided_by = ?
      where domain = any(?) and app_id <> ? and state = 'accepted' returning app_id
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

  /** Each of these domains waits for a person, unless one has looked at it before. */
  void propose(LayerSource source, List<DomainProposal> proposals) throws SQLException {
    if (proposals.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(PROPOSE)) {
      statement.setString(1, source.id());
      setTexts(statement, 2, proposals.stream().map(DomainProposal::appId));
      setTexts(statement, 3, proposals.stream().map(DomainProposal::domain));
      setTexts(statement, 4, proposals.stream().map(each -> each.why().text()));
      setTexts(statement, 5, proposals.stream().map(DomainProposal::takenFrom));
      statement.executeUpdate();
    }
  }

  /** Takes back that a domain was accepted for another app; returns the apps. */
  Set<String> refuseElsewhere(Collection<String> domains, String appId, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(REFUSE)) {
      statement.setString(1, who);
      setTexts(statement, 2, domains.stream());
      statement.setString(3, appId);
      var apps = new HashSet<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          apps.add(rows.getString(1));
        }
      }
      return apps;
    }
  }

  private void setTexts(PreparedStatement statement, int index, Stream<@Nullable String> texts)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
  }
}
