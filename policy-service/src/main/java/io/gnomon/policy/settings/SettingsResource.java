package io.gnomon.policy.settings;

import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/v1/settings")
class SettingsResource {

  private final SettingsService settings;
  private final SecurityIdentity caller;

  SettingsResource(SettingsService settings, SecurityIdentity caller) {
    this.settings = settings;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Settings read() {
    return settings.current();
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  public Settings put(@NotNull @Valid SettingsChange change) {
    return settings.change(change, caller.getPrincipal().getName());
  }

  @PATCH
  @RolesAllowed(Roles.ADMIN)
  public Settings patch(@NotNull @Valid SettingsChange change) {
    return settings.change(change, caller.getPrincipal().getName());
  }
}
