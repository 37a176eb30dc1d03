package io.gnomon.catalog.search;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An app on its way out.
 *
 * @param domains separated by spaces
 * @param facts a JSON object: values by risk factor
 */
record ExportedApp(FoundApp app, String domains, String facts) {

  /** Behind those of {@link FoundApp}. */
  static final String COLUMNS =
      """
      '' as key, array_to_string(array(select d.host || coalesce(d.path_prefix, '')
        from app_domain d where d.app_id = app.id order by d.position), ' ') as domains,
      idx.facts::text as facts\
      """;

  static ExportedApp of(ResultSet row) throws SQLException {
    return new ExportedApp(FoundApp.of(row), row.getString("domains"), row.getString("facts"));
  }
}
