package io.gnomon.policy.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
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

/** Devices as a file. */
@Path("/api/v1/device-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Devices")
class DeviceExportResource {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "state",
          "osPlatform",
          "domain",
          "tags",
          "group",
          "groupName",
          "enrolledAt",
          "lastSeenAt",
          "connected",
          "enforcedRevision",
          "enforcedAt");

  private final DeviceOverviewService devices;
  private final ExportService exports;
  private final SettingsService settings;
  private final ObjectMapper json;

  DeviceExportResource(
      DeviceOverviewService devices,
      ExportService exports,
      SettingsService settings,
      ObjectMapper json) {
    this.devices = devices;
    this.exports = exports;
    this.settings = settings;
    this.json = json;
  }

  /** An export in JSON. */
  @Schema(name = "DeviceExport")
  record DeviceExportResponse(List<DeviceResponse> items) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Export devices by name",
      description = "All that meet the filters of the list.")
  @APIResponse(
      responseCode = "200",
      description = "The devices, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DeviceExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = DeviceResponse.class))
      })
  public Response exportDevices(
      @BeanParam @Valid DeviceFilter filter, @RestQuery @DefaultValue("csv") ExportFormat format) {
    var timeZone = settings.timeZone();
    var form =
        new ExportForm<DeviceResponse>(
            "devices", COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
    return exports.answer(form, format, devices.export(filter));
  }

  private static List<@Nullable Object> cells(DeviceResponse row, ZoneId timeZone) {
    var device = row.device();
    var enforced = row.enforced();
    return Arrays.asList(
        device.id(),
        device.name(),
        device.state().text(),
        device.osPlatform(),
        device.domain(),
        String.join(";", device.tags()),
        device.group().id(),
        device.group().name(),
        CsvTime.text(device.enrolledAt(), timeZone),
        CsvTime.text(device.lastSeenAt(), timeZone),
        row.connected(),
        enforced == null ? null : enforced.revision(),
        enforced == null ? null : CsvTime.text(enforced.at(), timeZone));
  }
}
