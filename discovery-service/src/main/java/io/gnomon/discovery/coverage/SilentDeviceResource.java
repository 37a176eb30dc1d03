package io.gnomon.discovery.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
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

/** Enrolled devices that reported nothing, as a list and as a file. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class SilentDeviceResource {

  private static final List<String> COLUMNS = List.of("device", "name", "group", "lastSeenAt");

  private final SilentDeviceService devices;
  private final ExportService exports;
  private final SettingFollower settings;
  private final ObjectMapper json;

  SilentDeviceResource(
      SilentDeviceService devices,
      ExportService exports,
      SettingFollower settings,
      ObjectMapper json) {
    this.devices = devices;
    this.exports = exports;
    this.settings = settings;
    this.json = json;
  }

  /** An export in JSON. */
  @Schema(name = "SilentDeviceExport")
  record SilentDeviceExportResponse(List<SilentDevice> items) {}

  @GET
  @Path("/silent-devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List enrolled devices that reported nothing",
      description = "By name; with when each reported last.")
  public Page<SilentDevice> listSilentDevices(
      @BeanParam @Valid SearchQuery query, @BeanParam @Valid PageRequest page) {
    return devices.page(query, page);
  }

  @GET
  @Path("/silent-device-export")
  @Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export enrolled devices that reported nothing")
  @APIResponse(
      responseCode = "200",
      description = "The devices, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SilentDeviceExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = SilentDevice.class))
      })
  public Response exportSilentDevices(
      @BeanParam @Valid SearchQuery query, @RestQuery @DefaultValue("csv") ExportFormat format) {
    var timeZone = settings.timeZone();
    var form =
        new ExportForm<SilentDevice>(
            "silent-devices", COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
    return exports.answer(form, format, devices.all(query));
  }

  private static List<@Nullable Object> cells(SilentDevice device, ZoneId timeZone) {
    var group = device.group();
    return Arrays.asList(
        device.id(),
        device.name(),
        group == null ? null : group.name(),
        CsvTime.text(device.lastSeenAt(), timeZone));
  }
}
