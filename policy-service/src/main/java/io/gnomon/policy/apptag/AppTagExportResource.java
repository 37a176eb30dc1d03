package io.gnomon.policy.apptag;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.settings.SettingsService;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tagged apps as a file. */
@Path("/api/v1/app-tag-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "App tags")
class AppTagExportResource {

  private static final List<String> COLUMNS =
      List.of(
          "app",
          "appName",
          "riskLevel",
          "score",
          "coverage",
          "tag",
          "profile",
          "reason",
          "taggedBy",
          "taggedAt",
          "indicators",
          "pendingDomains",
          "withheldDomains");

  private final AppTagReader tags;
  private final ExportService exports;
  private final SettingsService settings;
  private final ObjectMapper json;

  AppTagExportResource(
      AppTagReader tags, ExportService exports, SettingsService settings, ObjectMapper json) {
    this.tags = tags;
    this.exports = exports;
    this.settings = settings;
    this.json = json;
  }

  /** An export in JSON. */
  @Schema(name = "AppTagExport")
  record AppTagExportResponse(List<AppTagResponse> items) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Export the tagged apps",
      description = "All that meet the filters of the list.")
  @APIResponse(
      responseCode = "200",
      description = "The tagged apps, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AppTagExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = AppTagResponse.class))
      })
  public Response exportAppTags(
      @BeanParam @Valid AppTagFilter filter, @RestQuery @DefaultValue("csv") ExportFormat format) {
    var timeZone = settings.timeZone();
    var form =
        new ExportForm<AppTagResponse>(
            "app-tags", COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
    return exports.answer(form, format, tags.export(filter));
  }

  private static List<@Nullable Object> cells(AppTagResponse row, ZoneId timeZone) {
    var app = row.app();
    var profile = row.profile();
    return Arrays.asList(
        app.appId(),
        app.appName(),
        app.riskLevel().text(),
        app.score(),
        app.coverage(),
        row.tag(),
        profile == null ? null : profile.name(),
        row.reason(),
        row.taggedBy(),
        CsvTime.text(row.taggedAt(), timeZone),
        joined(row.indicators(), Indicator::value),
        joined(row.pendingDomains(), Function.identity()),
        joined(row.withheldDomains(), WithheldDomain::domain));
  }

  private static <T> String joined(Collection<T> things, Function<T, String> text) {
    return things.stream().map(text).collect(Collectors.joining(" "));
  }
}
