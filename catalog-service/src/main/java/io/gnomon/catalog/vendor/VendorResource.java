package io.gnomon.catalog.vendor;

import io.gnomon.catalog.app.VendorApps;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/vendors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class VendorResource {

  private final VendorService vendors;

  VendorResource(VendorService vendors) {
    this.vendors = vendors;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The vendors",
      description = "Those that have apps, by id, each with the number of its apps.")
  public Page<VendorApps> listVendors(@BeanParam @Valid PageRequest page) {
    return vendors.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "One vendor",
      description =
          "How its name is spelled, what it owns, and what its apps inherit. The apps themselves:"
              + " vendor= of the list of apps.")
  public VendorResponse readVendor(@RestPath String id) {
    return vendors
        .read(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "No vendor has this id."));
  }
}
