package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.DomainProposal.Why;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of reviews, within the transaction of a connection. */
@Singleton
class ReviewStore {

  private static final String SELECT =
      """
      select r.id, r.app_id, app.name, r.domain, r.source, r.why, r.state, r.proposed_at, r.decided_at,
        r.decided_by,
        coalesce(
          (select d.app_id from app_domain d
            where d.domain = r.domain and d.app_id <> r.app_id and d.review <> 'PENDING'),
          case when r.state <> 'accepted' then r.taken_from end) as held_by
      from domain_review r join cloud_app app on app.id = r.app_id
      """;

  /**
   * What no source says any longer waits for nobody, nor what the app has, or has not, by the word
   * of a higher layer.
   */
  private static final String MATCHING =
      """
      where r.state = ? and r.id > ? and (?::text is null or r.app_id = ?)
        and (?::text is null or starts_with(r.source, ?))
        and (r.state <> 'pending' or (
          exists (
            select 1 from layer_entry e where e.app_id = r.app_id and e.domains && array[r.domain])
          and not exists (
            select 1 from app_domain d
            where d.domain = r.domain and d.app_id = r.app_id and d.review <> 'PENDING')
          and not exists (
            select 1 from layer_entry e where e.app_id = r.app_id and e.source = 'correction'
              and e.content -> 'local' -> 'removed' ?? r.domain)))
      order by r.id limit ?
      """;

  private static final String DECIDE =
      """
      update domain_review set state = ?, decided_at = now(), decided_by = ? where id = any(?)
      """;

  List<DomainReview> after(Connection connection, ReviewFilter filter, long id, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(SELECT + MATCHING)) {
      statement.setString(1, filter.state().text());
      statement.setLong(2, id);
      statement.setString(3, filter.app());
      statement.setString(4, filter.app());
      statement.setString(5, filter.source());
      statement.setString(6, filter.source());
      statement.setInt(7, limit);
      return read(statement);
    }
  }

  List<DomainReview> find(Connection connection, Collection<Long> ids) throws SQLException {
    try (var statement =
        connection.prepareStatement(SELECT + "where r.id = any(?) order by r.id")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      return read(statement);
    }
  }

  void decide(Connection connection, Collection<Long> ids, ReviewState state, String who)
      throws SQLException {
    try (var statement = connection.prepareStatement(DECIDE)) {
      statement.setString(1, state.text());
      statement.setString(2, who);
      statement.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private static List<DomainReview> read(PreparedStatement statement) throws SQLException {
    var reviews = new ArrayList<DomainReview>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        reviews.add(review(rows));
      }
    }
    return reviews;
  }

  private static DomainReview review(ResultSet row) throws SQLException {
    return new DomainReview(
        row.getString(1),
        new DomainReview.App(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        Why.of(row.getString(6)),
        ReviewState.find(row.getString(7)).orElseThrow(),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(11),
        decision(row));
  }

  private static DomainReview.@Nullable Decision decision(ResultSet row) throws SQLException {
    var at = row.getObject(9, OffsetDateTime.class);
    return at == null ? null : new DomainReview.Decision(at.toInstant(), row.getString(10));
  }
}
