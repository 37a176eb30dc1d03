package io.gnomon.catalog.localentry;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/app-corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections")
class CorrectionListResource {

  private final CorrectionService corrections;

  CorrectionListResource(CorrectionService corrections) {
    this.corrections = corrections;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List corrections, by app")
  public Page<CorrectionResponse> listCorrections(
      @Parameter(description = "Id of the app, for its correction alone.")
          @RestQuery
          @PlainText
          @Size(max = 200)
          @Nullable String app,
      @BeanParam @Valid PageRequest page) {
    return app == null
        ? corrections.list(page)
        : Page.whole(corrections.find(app).stream().toList());
  }
}
