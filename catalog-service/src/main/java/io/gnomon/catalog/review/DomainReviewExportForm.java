package io.gnomon.catalog.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How reviews of a list are exported: in JSON as in the list, in CSV in columns. */
final class DomainReviewExportForm {

  /** This service does not know that of the organisation. */
  private static final ZoneId TIME_ZONE = ZoneOffset.UTC;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "domain",
          "app",
          "appName",
          "why",
          "heldBy",
          "source",
          "feeds",
          "state",
          "proposedAt",
          "decidedAt",
          "decidedBy");

  private DomainReviewExportForm() {}

  static ExportForm<DomainReview> of(ObjectMapper json) {
    return new ExportForm<>(
        "domain-reviews", COLUMNS, DomainReviewExportForm::cells, JsonForm.of(json));
  }

  private static List<@Nullable Object> cells(DomainReview each) {
    var decision = each.decision();
    return Arrays.asList(
        each.id(),
        each.domain(),
        each.app().id(),
        each.app().name(),
        each.why().text(),
        each.heldBy(),
        each.source(),
        String.join(" ", each.feeds()),
        each.state().text(),
        CsvTime.text(each.proposedAt(), TIME_ZONE),
        decision == null ? null : CsvTime.text(decision.at(), TIME_ZONE),
        decision == null ? null : decision.by());
  }
}
