package io.gnomon.discovery.coverage;

import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.ExportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Enrolled devices that reported nothing, as a list and as a file. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class SilentDeviceResource {

  private static final ExportForm<SilentDevice> FORM =
      ExportForm.<SilentDevice>named("silent-devices")
          .column("device", SilentDevice::id)
          .column("name", SilentDevice::name)
          .column("group", SilentDevice::group, group -> group.name())
          .column("lastSeenAt", SilentDevice::lastSeenAt);

  private final SilentDeviceService devices;
  private final ExportService exports;

  SilentDeviceResource(SilentDeviceService devices, ExportService exports) {
    this.devices = devices;
    this.exports = exports;
  }

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
  @Path("/silent-devices")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportSilentDevices(@BeanParam @Valid SearchQuery query) {
    return exports.answer(FORM, devices.all(query));
  }
}
