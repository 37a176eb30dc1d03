package io.gnomon.catalog.claim;

import io.gnomon.catalog.CatalogProblem;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.shared.SharedInfrastructure;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.matching.decision.NeverBlockList;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Checks what people claim for an app, and brings it into the catalog. */
@Singleton
public class Claims {

  private static final String HOLDERS =
      """
      select domain, app.id, app.name from app_domain join cloud_app app on app.id = app_id
      where domain = any(?) and app_id <> ? and review <> 'PENDING'
      union all
      select ip_range, app.id, app.name from cloud_app app cross join unnest(ip_ranges) as ip_range
      where ip_ranges && ? and ip_range = any(?) and app.id <> ?
      order by 1, 2
      """;

  private final DataSource dataSource;
  private final CatalogUpdate update;
  private final SharedInfrastructure shared;

  Claims(DataSource dataSource, CatalogUpdate update, SharedInfrastructure shared) {
    this.dataSource = dataSource;
    this.update = update;
    this.shared = shared;
  }

  /**
   * What a claim may do.
   *
   * @param takeOver another app loses what it has of it
   * @param allowUnblockable hosts that strangers share or that devices need are meant all the same
   */
  public record Consent(boolean takeOver, boolean allowUnblockable) {}

  /** Something claimed that another app has. */
  public record Held(String claimed, String appId, String appName) {}

  /** A domain that no tag can block, and why. */
  public record Unblockable(String domain, String reason) {}

  /**
   * Lets the entry hold, in the caller's transaction, which holds the catalog's lock. Returns what
   * other apps lost.
   */
  public List<Held> put(LayerEntry entry, Consent consent, String who) throws SQLException {
    checkBlockable(entry.draft(), consent);
    var held = held(entry);
    if (!held.isEmpty() && !consent.takeOver()) {
      var first = held.get(0);
      throw new ProblemException(
          CatalogProblem.HELD_BY_ANOTHER_APP,
          "%s belongs to %s (%s); take it over if it shall no longer."
              .formatted(first.claimed(), first.appName(), first.appId()),
          Map.of("held", held));
    }
    Set<String> released = held.isEmpty() ? Set.of() : update.release(entry, who);
    var others = held.stream().map(Held::appId).collect(Collectors.toSet());
    others.addAll(released);
    update.put(entry, others);
    return held;
  }

  private void checkBlockable(AppDraft draft, Consent consent) {
    var unblockable = draft.domains().stream().flatMap(each -> unblockable(each).stream()).toList();
    if (!unblockable.isEmpty() && !consent.allowUnblockable()) {
      var first = unblockable.get(0);
      throw new ProblemException(
          CatalogProblem.UNBLOCKABLE_DOMAIN,
          "%s: %s; allow it if it is meant all the same.".formatted(first.domain(), first.reason()),
          Map.of("unblockable", unblockable));
    }
  }

  private Optional<Unblockable> unblockable(String domain) {
    var host = ClaimTexts.host(domain);
    return shared
        .find(host)
        .map(each -> "strangers share " + each.host())
        .or(
            () ->
                NeverBlockList.shipped()
                    .find(host)
                    .map(entry -> "devices need %s to live".formatted(entry)))
        .map(reason -> new Unblockable(domain, reason));
  }

  private List<Held> held(LayerEntry entry) throws SQLException {
    var domains = entry.draft().domains();
    var ranges = entry.draft().ipRanges();
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(HOLDERS)) {
      statement.setArray(1, texts(connection, domains));
      statement.setString(2, entry.appId());
      statement.setArray(3, texts(connection, ranges));
      statement.setArray(4, texts(connection, ranges));
      statement.setString(5, entry.appId());
      var held = new ArrayList<Held>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          held.add(new Held(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
      return held;
    }
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
