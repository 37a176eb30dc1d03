package io.gnomon.policy.device;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Enrolled devices and how they are doing.")
class DeviceResource {

  private static final ExportForm<DeviceResponse> FORM =
      ExportForm.<DeviceResponse>named("devices")
          .column("id", each -> each.device().id())
          .column("name", each -> each.device().name())
          .column("state", each -> each.device().state().text())
          .column("osPlatform", each -> each.device().osPlatform())
          .column("domain", each -> each.device().domain())
          .column("tags", each -> String.join(";", each.device().tags()))
          .column("group", each -> each.device().group().id())
          .column("groupName", each -> each.device().group().name())
          .column("enrolledAt", each -> each.device().enrolledAt())
          .column("lastSeenAt", each -> each.device().lastSeenAt())
          .column("connected", DeviceResponse::connected)
          .column("enforcedRevision", DeviceResponse::enforced, EnforcedRevision::revision)
          .column("enforcedAt", DeviceResponse::enforced, EnforcedRevision::at);

  private final DeviceReader reader;
  private final DeviceService devices;
  private final DeviceOverviewService overview;
  private final ExportService exports;
  private final SecurityIdentity caller;

  DeviceResource(
      DeviceReader reader,
      DeviceService devices,
      DeviceOverviewService overview,
      ExportService exports,
      SecurityIdentity caller) {
    this.reader = reader;
    this.devices = devices;
    this.overview = overview;
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List devices by name")
  public Page<DeviceResponse> listDevices(
      @BeanParam @Valid DeviceFilter filter, @BeanParam @Valid PageRequest page) {
    return overview.list(filter, page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportDevices(@BeanParam @Valid DeviceFilter filter) {
    return exports.answer(FORM, overview.export(filter));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read a device")
  public RestResponse<DeviceResponse> readDevice(@RestPath String id) {
    var device =
        reader
            .find(id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "No device " + id));
    var shown = overview.of(List.of(device)).get(0);
    return EntityTag.ok(shown, shown.entityTag());
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Set the tags that are attested about a device")
  @APIResponseSchema(value = DeviceResponse.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<DeviceResponse> changeDevice(
      @RestPath String id,
      @NotNull @Valid ChangeDeviceRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    devices.changeTags(id, request.tags(), ifMatch, caller.getPrincipal().getName());
    return readDevice(id);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Revoke a device",
      description = "Its tokens are refused within seconds, its open streams are cut.")
  @APIResponse(responseCode = "204", description = "The device is not trusted any more")
  public void revokeDevice(
      @RestPath String id, @RestQuery @Nullable @PlainText @Size(max = 500) String reason) {
    devices.revoke(id, reason, caller.getPrincipal().getName());
  }

  /** What an administrator attests about a device: these tags and no others. */
  record ChangeDeviceRequest(
      @NotNull @Size(max = 50) List<@NotBlank @PlainText @Size(max = 100) String> tags) {}
}
