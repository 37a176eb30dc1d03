package io.gnomon.discovery.catalog;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Looks up apps under hosts and names. */
@ApplicationScoped
class DomainGuessStore {

  /** Each lookup by an index of its own. Many apps may have a part of a shared domain. */
  private static final String CANDIDATES =
      """
      with asked_domain as (select domain, reverse(domain) as turned from unnest(?::text[]) as asked (domain)),
        found as (
          select domain as asked, 'DOMAIN' as lookup, part.host as found, part.app_id
          from asked_domain cross join lateral (
            select host, app_id from app_domain
            where reverse(host) collate "C" >= turned || '.' and reverse(host) collate "C" < turned || '/'
            order by reverse(host) collate "C", app_id limit 50) part
          union all
          select domain, 'DOMAIN', host || path_prefix, app_id
          from asked_domain join app_domain on reverse(host) collate "C" = turned
          union all
          select split_part(host, '.', 1), 'LABEL', host, app_id from app_domain
          where split_part(host, '.', 1) = any(?))
      select found.asked, found.lookup, found.found, app.id, app.name, app.vendor
      from found join cloud_app app on app.id = found.app_id where app.revision is not null
      union all
      select regexp_replace(lower(name), '[^a-z0-9]', '', 'g'), 'NAME', name, id, name, vendor from cloud_app
      where regexp_replace(lower(name), '[^a-z0-9]', '', 'g') = any(?) and revision is not null
      """;

  private final Database database;

  DomainGuessStore(Database database) {
    this.database = database;
  }

  List<GuessCandidate> candidates(
      Collection<String> domains, Collection<String> labels, Collection<String> names) {
    return database.list(
        CANDIDATES,
        row ->
            new GuessCandidate(
                row.getString(1),
                GuessLookup.valueOf(row.getString(2)),
                row.getString(3),
                new GuessedApp(row.getString(4), row.getString(5), row.getString(6))),
        SqlArray.texts(domains),
        SqlArray.texts(labels),
        SqlArray.texts(names));
  }
}
