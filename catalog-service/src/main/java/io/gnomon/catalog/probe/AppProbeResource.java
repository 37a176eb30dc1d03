package io.gnomon.catalog.probe;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/apps/{id}/probes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probe")
class AppProbeResource {

  private final ProbeService probes;
  private final SecurityIdentity caller;

  AppProbeResource(ProbeService probes, SecurityIdentity caller) {
    this.probes = probes;
    this.caller = caller;
  }

  @GET
  @Path("/latest")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "How it stands with the probe of an app",
      description = "What it saw are facts of the app, with the source probe.")
  public AppProbe readAppProbe(@RestPath String id) {
    return probes
        .find(id)
        .orElseThrow(() -> notFound("The probe has not been asked to look at this app."));
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Look at an app",
      description =
          "Before all others, within a minute or two, and again as long as somebody uses or asks for"
              + " it. Audited.")
  @APIResponseSchema(
      value = AppProbe.class,
      responseCode = "202",
      responseDescription = "It is looked at soon.")
  @APIResponse(responseCode = "404", description = "No cloud app has this id.")
  @APIResponse(responseCode = "409", description = "The probe is off.")
  public RestResponse<AppProbe> askForAppProbe(@RestPath String id) {
    var asked =
        probes
            .ask(id, caller.getPrincipal().getName())
            .orElseThrow(() -> notFound("No cloud app has this id."));
    return RestResponse.status(RestResponse.Status.ACCEPTED, asked);
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
