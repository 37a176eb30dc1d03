package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.DomainProposal;
import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.DomainReviews;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.layer.ReviewReason;
import io.gnomon.catalog.layer.ReviewedDomains;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The reviews of domains: proposed, listed and decided many at a time. */
@ApplicationScoped
class DomainReviewStore implements ReviewedDomains {

  private static final String STATE =
      "case when r.agreed and r.state = 'pending' then 'agreed' else r.state end";
  private static final String STATES =
      "select r.app_id, r.domain, " + STATE + " from domain_review r";
  private static final String PROPOSE =
      """
      insert into domain_review (app_id, domain, source, why, taken_from, state, proposed_at)
      select app_id, domain, ?, why, taken_from, 'pending', ?
      from unnest(?::text[], ?::text[], ?::text[], ?::text[])
        as proposed (app_id, domain, why, taken_from)
      on conflict (app_id, domain) do nothing
      """;
  private static final String REFUSE_FOR_OTHER_APPS =
      """
      update domain_review set state = 'refused', decided_at = ?, decided_by = ?
      where domain = any(?) and app_id <> ? and state = 'accepted' returning app_id
      """;
  private static final String HOLDING_APP =
      """
      coalesce(
        (select d.app_id from app_domain d
          where d.domain = r.domain and d.app_id <> r.app_id and d.review <> 'PENDING'),
        case when r.state <> 'accepted' then r.taken_from end)
      """;
  private static final String FROM =
      " from domain_review r join cloud_app app on app.id = r.app_id ";
  private static final String SELECT =
      """
      select r.id, r.app_id, app.name, r.domain, r.source, r.why, %s, r.proposed_at, r.decided_at,
        r.decided_by, %s, array(
          select distinct e.source from layer_entry e
          where e.app_id = r.app_id and e.rank >= 100 and e.domains && array[r.domain]
          order by e.source)
      """
              .formatted(STATE, HOLDING_APP)
          + FROM;

  /** A domain that no layer has any more, or that a higher layer decides, needs no review. */
  private static final String MATCHING =
      """
      where r.state = ? and r.agreed = ? and r.id > ? and (?::text is null or r.app_id = ?)
        and (?::text is null or starts_with(r.source, ?)) and (?::text is null or r.source = ?)
        and (?::text is null or r.why = ?)
        and (r.state <> 'pending' or r.agreed or (
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
      update domain_review set state = ?, agreed = false, decided_at = ?, decided_by = ?
      where id = any(?)
      """;

  private static final String AGREE =
      """
      update domain_review r set agreed = not r.agreed
      where r.state = 'pending' and r.agreed <> exists (
        select 1 from unnest(?::text[], ?::text[]) as a (app_id, domain)
        where a.app_id = r.app_id and a.domain = r.domain)
      """;

  private static final int FETCH_SIZE = 500;

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
    return reviews(STATES + " where r.app_id = any(?)", SqlArray.texts(appIds));
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
  public void agree(Map<String, Set<String>> domains) {
    var apps = new ArrayList<String>();
    var agreed = new ArrayList<String>();
    domains.forEach(
        (app, texts) ->
            texts.forEach(
                text -> {
                  apps.add(app);
                  agreed.add(text);
                }));
    database.update(AGREE, SqlArray.texts(apps), SqlArray.texts(agreed));
  }

  @Override
  public Set<String> refuseElsewhere(Collection<String> domains, String appId, String who) {
    return new HashSet<>(
        database.list(
            REFUSE_FOR_OTHER_APPS,
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
        parameters(filter, id, limit));
  }

  /** All that match, by id: within a transaction only, so that memory does not grow with them. */
  void forEach(DomainReviewFilter filter, Consumer<DomainReview> consumer) {
    database.forEach(
        SELECT + MATCHING + " order by r.id",
        FETCH_SIZE,
        row -> consumer.accept(review(row)),
        parameters(filter, 0));
  }

  /** How many match. */
  long count(DomainReviewFilter filter) {
    return count(filter, MATCHING);
  }

  /** The first ones that match; without those that another app has, where that is asked for. */
  List<Long> first(DomainReviewFilter filter, boolean unheld, int limit) {
    return database.list(
        "select r.id " + FROM + matching(unheld) + " order by r.id limit ?",
        row -> row.getLong(1),
        parameters(filter, 0, limit));
  }

  /** How many match; without those that another app has, where that is asked for. */
  long count(DomainReviewFilter filter, boolean unheld) {
    return count(filter, matching(unheld));
  }

  private long count(DomainReviewFilter filter, String matching) {
    return database
        .first("select count(*) " + FROM + matching, row -> row.getLong(1), parameters(filter, 0))
        .orElseThrow();
  }

  private static String matching(boolean unheld) {
    return unheld ? MATCHING + " and " + HOLDING_APP + " is null" : MATCHING;
  }

  private static @Nullable Object[] parameters(
      DomainReviewFilter filter, long id, @Nullable Object... more) {
    var all = new ArrayList<@Nullable Object>();
    boolean agreed = filter.state == DomainReviewState.AGREED;
    all.add((agreed ? DomainReviewState.PENDING : filter.state).text());
    all.add(agreed);
    all.add(id);
    for (var each : filter.texts()) {
      all.add(each);
      all.add(each);
    }
    all.addAll(Arrays.asList(more));
    return all.toArray();
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
        Rows.texts(row, 12),
        row.getString(11),
        decision(row));
  }

  private static @Nullable ReviewDecision decision(ResultSet row) throws SQLException {
    var at = Rows.instantOrNull(row, 9);
    return at == null ? null : new ReviewDecision(at, row.getString(10));
  }
}
