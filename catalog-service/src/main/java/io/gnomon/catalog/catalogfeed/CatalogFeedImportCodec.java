package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.request.TolerantReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads stored imports; reads and writes their reports, which are JSON. */
@ApplicationScoped
class CatalogFeedImportCodec {

  private final ObjectMapper json;
  private final ObjectReader reports;

  CatalogFeedImportCodec(ObjectMapper json) {
    this.json = json;
    this.reports = TolerantReader.of(json, CatalogFeedImportReport.class);
  }

  CatalogFeedImport read(CatalogFeedImportEntity row) {
    return new CatalogFeedImport(
        Long.toString(row.id),
        row.feed,
        row.state,
        CatalogFeedImportPhase.of(row.phase),
        row.createdAt,
        row.createdBy,
        row.finishedAt,
        new CatalogFeedImport.Received(row.origin, row.asOf, row.bytes, row.sha256),
        new CatalogFeedImport.Outcome(row.entries, report(row.report), row.problem));
  }

  private @Nullable CatalogFeedImportReport report(@Nullable String report) {
    try {
      return report == null ? null : reports.readValue(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the report of an import is not readable", e);
    }
  }

  String write(CatalogFeedImportReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the report of an import is not writable", e);
    }
  }
}
