package io.gnomon.policy.settings;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings", description = "The organisation's switches and the never-block list.")
class SettingsResource {

  private final SettingsService settings;
  private final SecurityIdentity caller;

  SettingsResource(SettingsService settings, SecurityIdentity caller) {
    this.settings = settings;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read all settings")
  public RestResponse<Settings> readSettings() {
    return EntityTag.ok(settings.current());
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Set settings; what is absent stays as it is")
  @APIResponseSchema(value = Settings.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<Settings> setSettings(
      @NotNull @Valid SettingsChange change,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return change(change, ifMatch);
  }

  @PATCH
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Change settings; what is absent stays as it is")
  @APIResponseSchema(value = Settings.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<Settings> changeSettings(
      @NotNull @Valid SettingsChange change,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return change(change, ifMatch);
  }

  private RestResponse<Settings> change(SettingsChange change, @Nullable String ifMatch) {
    return EntityTag.ok(settings.change(change, ifMatch, caller.getPrincipal().getName()));
  }
}
