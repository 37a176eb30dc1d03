package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.days.IdIndex;
import io.gnomon.discovery.usagecache.days.SiteSums;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up rows of usage. */
@ApplicationScoped
class ActorSumsStore {

  private static final int FETCH_ROWS = 10_000;

  private static final String SUMS =
      """
      select %s as key, sum(u.transactions), sum(u.uploaded_bytes), sum(u.downloaded_bytes),
        (extract(epoch from min(u.first_at)) * 1000000)::bigint, (extract(epoch from max(u.last_at)) * 1000000)::bigint
      from %s%s where u.source_id = any(?) and u.day between ? and ? and u.day = any(?)%s group by 1 limit ?
      """;

  private static final String SITES = " join site on site.id = u.site_id";
  private static final String OF_APP = " and site.app_id = ?";

  private final Database database;

  ActorSumsStore(Database database) {
    this.database = database;
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record SumRow(int number, long[] sums) {}

  /**
   * What they add up to on days, of which there is one; empty where they are more than that. Fails
   * with an {@link ArithmeticException} where a sum is more than a long.
   */
  Optional<ActorSums> read(
      List<Integer> sources, Set<LocalDate> days, ActorSelection who, int maxRows) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> Optional.of(sums(sources, days, who, maxRows + 1)))
        .filter(sums -> sums.size() <= maxRows);
  }

  private ActorSums sums(
      List<Integer> sources, Set<LocalDate> days, ActorSelection who, int limit) {
    var numbers = new IdIndex();
    var rows = new ArrayList<SumRow>();
    database.forEach(
        sql(who),
        FETCH_ROWS,
        row -> rows.add(new SumRow(numbers.of(row.getLong(1)), sums(row))),
        parameters(sources, days, who, limit));
    var sums = new SiteSums(rows.size());
    rows.forEach(row -> sums.set(row.number(), row.sums()));
    return ActorSums.of(numbers, sums);
  }

  private static String sql(ActorSelection who) {
    var actor = who.actor();
    boolean ofApp = who.appId() != null;
    return SUMS.formatted(actor.who(), actor.usage(), ofApp ? SITES : "", ofApp ? OF_APP : "");
  }

  private static Object[] parameters(
      List<Integer> sources, Set<LocalDate> days, ActorSelection who, int limit) {
    var parameters =
        new ArrayList<Object>(
            List.of(
                SqlArray.ints(sources),
                Collections.min(days),
                Collections.max(days),
                SqlArray.dates(days)));
    if (who.appId() != null) {
      parameters.add(who.appId());
    }
    parameters.add(limit);
    return parameters.toArray();
  }

  private static long[] sums(ResultSet row) throws SQLException {
    return new long[] {
      row.getBigDecimal(2).longValueExact(),
      row.getBigDecimal(3).longValueExact(),
      row.getBigDecimal(4).longValueExact(),
      row.getLong(5),
      row.getLong(6)
    };
  }
}
