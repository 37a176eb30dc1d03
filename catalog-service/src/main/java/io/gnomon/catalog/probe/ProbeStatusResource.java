package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probe")
class ProbeStatusResource {

  private final ProbeService probes;
  private final ProbeConfig config;

  ProbeStatusResource(ProbeService probes, ProbeConfig config) {
    this.probes = probes;
    this.config = config;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "How the probe is doing",
      description = "How many apps it looks at, how many wait, and what it could not see, and why.")
  public ProbeStatusResponse readProbe() {
    return ProbeStatusResponse.of(
        config.enabled(), config.perMinute(), probes.counts(), probes.failed());
  }
}
