package io.gnomon.policy.manualindicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Indicators as a file. */
@Path("/api/v1/indicator-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Indicators")
class IndicatorExportResource {

  private final IndicatorService indicators;
  private final DeviceGroupReader groups;
  private final ExportService exports;
  private final SettingsService settings;
  private final ObjectMapper json;

  IndicatorExportResource(
      IndicatorService indicators,
      DeviceGroupReader groups,
      ExportService exports,
      SettingsService settings,
      ObjectMapper json) {
    this.indicators = indicators;
    this.groups = groups;
    this.exports = exports;
    this.settings = settings;
    this.json = json;
  }

  /** An export in JSON. */
  @Schema(name = "IndicatorExport")
  record IndicatorExportResponse(List<IndicatorResponse> items) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Export indicators, those of tags included",
      description =
          "All that meet the filters of the list. A CSV file of those made by hand can be brought in"
              + " again.")
  @APIResponse(
      responseCode = "200",
      description = "The indicators, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = IndicatorExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = IndicatorResponse.class))
      })
  public Response exportIndicators(
      @BeanParam @Valid IndicatorRestriction restriction,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var form = new IndicatorExportForm(json, groups.refs(), settings.timeZone()).form();
    return exports.answer(form, format, indicators.export(restriction.filter()));
  }

  /** How indicators are exported; a file of those made by hand can be brought in again. */
  record IndicatorExportForm(ObjectMapper json, GroupRefs groups, ZoneId timeZone) {

    private static final List<String> COLUMNS =
        List.of(
            "id",
            "type",
            "value",
            "action",
            "severity",
            "title",
            "description",
            "recommendedActions",
            "expiresAt",
            "generateAlert",
            "scope",
            "groups",
            "origin",
            "app",
            "appName",
            "fed",
            "changedAt",
            "changedBy");

    ExportForm<IndicatorResponse> form() {
      return new ExportForm<>("indicators", COLUMNS, this::cells, JsonForm.of(json));
    }

    private List<@Nullable Object> cells(IndicatorResponse row) {
      var indicator = row.indicator();
      var text = indicator.text();
      var app = indicator.app();
      return Arrays.asList(
          indicator.id(),
          indicator.type(),
          indicator.value(),
          indicator.action(),
          text.severity().text(),
          text.title(),
          text.description(),
          text.recommendedActions(),
          CsvTime.text(indicator.expiresAt(), timeZone),
          text.generateAlert(),
          indicator.scope().kind(),
          GroupNames.join(indicator.scope().groups().stream().map(this::name)),
          indicator.origin(),
          app == null ? null : app.id(),
          app == null ? null : app.name(),
          row.fed(),
          CsvTime.text(row.changedAt(), timeZone),
          row.changedBy());
    }

    /** The name of a group; its id where the group is gone. */
    private String name(String groupId) {
      return groups.byId().getOrDefault(groupId, new GroupRef(groupId, groupId)).name();
    }
  }
}
