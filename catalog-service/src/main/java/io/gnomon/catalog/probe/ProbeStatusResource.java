package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.site.FailureReason;
import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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

  /**
   * The state of the probe.
   *
   * @param enabled whether it is on
   * @param perMinute apps a minute at most, of each process
   * @param known apps that it knows of
   * @param due apps that wait to be looked at
   * @param probed apps that were looked at
   * @param withFailures apps of which something could not be seen last time
   * @param failures the same by reason; an app may have several
   * @param failed the apps of which something could not be seen, the last ones first
   */
  record ProbeStatusResponse(
      boolean enabled,
      int perMinute,
      long known,
      long due,
      long probed,
      long withFailures,
      Map<FailureReason, Long> failures,
      List<AppProbe> failed) {

    static ProbeStatusResponse of(
        boolean enabled, int perMinute, ProbeCounts counts, List<AppProbe> failed) {
      return new ProbeStatusResponse(
          enabled,
          perMinute,
          counts.known(),
          counts.due(),
          counts.probed(),
          counts.withFailures(),
          counts.failures(),
          failed);
    }
  }
}
