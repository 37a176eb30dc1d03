package io.gnomon.catalog.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The reviews of domains as a file. */
@Path("/api/v1/domain-review-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Domain reviews")
class DomainReviewExportResource {

  private final DomainReviewService reviews;
  private final ExportService exports;
  private final ObjectMapper json;

  DomainReviewExportResource(
      DomainReviewService reviews, ExportService exports, ObjectMapper json) {
    this.reviews = reviews;
    this.exports = exports;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Export the domains that feeds and refreshes added to apps",
      description = "All that meet the filters of the list, oldest first, without a cap.")
  @APIResponse(
      responseCode = "200",
      description = "The reviews, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DomainReviewExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = DomainReview.class))
      })
  public Response exportDomainReviews(
      @BeanParam @Valid DomainReviewFilter filter,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    return exports.answer(DomainReviewExportForm.of(json), format, reviews.all(filter));
  }

  /** How reviews of a list are exported: in JSON as in the list, in CSV in columns. */
  static final class DomainReviewExportForm {

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
}
