package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.merge.DomainProposal;
import io.gnomon.catalog.merge.DomainReviewState;
import io.gnomon.catalog.merge.DomainReviews;
import io.gnomon.catalog.merge.ReviewReason;
import io.gnomon.catalog.update.ReviewedDomains;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviews of domains: proposed, listed and decided many at a time. */
@ApplicationScoped
class DomainReviewStore implements ReviewedDomains {

  private static final String STATES = "select app_id, domain, state from domain_review";
  private static final String PROPOSE =
      """
      insert into domain_review (app_id, domain, source, why, taken_from, state, proposed_at)
      select app_id, domain, ?, why, taken_from, 'pending', ?
      from unnest(?::text[], ?::text[], ?::text[], ?::text[])
        as proposed (app_id, domain, why, taken_from)
      on conflict (app_id, domain) do nothing
      """;
  private static final String REFUSE_ELSEWHERE =
      """
      update domain_review set state = 'refused', decided_at = ?, decided_by = ?
      where domain = any(?) and app_id <> ? and state = 'accepted' returning app_id
      """;
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

  /** A domain that no layer has any more, or that a higher layer decides, needs no review. */
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
      """;

  private static final String DECIDE =
      """
      update domain_review set state = ?, decided_at = ?, decided_by = ? where id = any(?)
      """;

  private final Database database;
  private final Clock clock;

  DomainReviewStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record StoredState(String appId, String domain, DomainReviewState state) {}

  @Override
  public DomainReviews all() {
    return reviews(STATES);
  }

  @Override
  public DomainReviews ofApps(Collection<String> appIds) {
    return reviews(STATES + " where app_id = any(?)", SqlArray.texts(appIds));
  }

  private DomainReviews reviews(String sql, @Nullable Object... parameters) {
    var reviews = DomainReviews.empty();
    database
        .list(
            sql,
            row ->
                new StoredState(
                    row.getString(1), row.getString(2), DomainReviewState.of(row.getString(3))),
            parameters)
        .forEach(each -> reviews.put(each.appId(), each.domain(), each.state()));
    return reviews;
  }

  @Override
  public void propose(LayerSource source, List<DomainProposal> proposals) {
    if (!proposals.isEmpty()) {
      database.update(
          PROPOSE,
          source.id(),
          clock.instant(),
          SqlArray.texts(proposals.stream().map(DomainProposal::appId).toList()),
          SqlArray.texts(proposals.stream().map(DomainProposal::domain).toList()),
          SqlArray.texts(proposals.stream().map(each -> each.why().text()).toList()),
          SqlArray.texts(takenFrom(proposals)));
    }
  }

  private static List<@Nullable String> takenFrom(List<DomainProposal> proposals) {
    return proposals.stream().<@Nullable String>map(DomainProposal::takenFrom).toList();
  }

  @Override
  public Set<String> refuseElsewhere(Collection<String> domains, String appId, String who) {
    return new HashSet<>(
        database.list(
            REFUSE_ELSEWHERE,
            row -> row.getString(1),
            clock.instant(),
            who,
            SqlArray.texts(domains),
            appId));
  }

  /** Those that match, by id, behind that id. */
  List<DomainReview> after(DomainReviewFilter filter, long id, int limit) {
    return database.list(
        SELECT + MATCHING + " order by r.id limit ?",
        DomainReviewStore::review,
        filter.state.text(),
        id,
        filter.appId(),
        filter.appId(),
        filter.sourcePrefix(),
        filter.sourcePrefix(),
        limit);
  }

  /** How many match. */
  long count(DomainReviewFilter filter) {
    return database
        .first(
            "select count(*) from domain_review r join cloud_app app on app.id = r.app_id "
                + MATCHING,
            row -> row.getLong(1),
            filter.state.text(),
            0,
            filter.appId(),
            filter.appId(),
            filter.sourcePrefix(),
            filter.sourcePrefix())
        .orElseThrow();
  }

  /** Those with these ids, by id. */
  List<DomainReview> find(Collection<Long> ids) {
    return database.list(
        SELECT + "where r.id = any(?) order by r.id",
        DomainReviewStore::review,
        SqlArray.longs(ids));
  }

  void decide(Collection<Long> ids, DomainReviewState state, String who) {
    database.update(DECIDE, state.text(), clock.instant(), who, SqlArray.longs(ids));
  }

  private static DomainReview review(ResultSet row) throws SQLException {
    return new DomainReview(
        row.getString(1),
        new ReviewedApp(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        ReviewReason.of(row.getString(6)),
        DomainReviewState.of(row.getString(7)),
        Rows.instant(row, 8),
        row.getString(11),
        decision(row));
  }

  private static @Nullable ReviewDecision decision(ResultSet row) throws SQLException {
    var at = Rows.instantOrNull(row, 9);
    return at == null ? null : new ReviewDecision(at, row.getString(10));
  }
}
