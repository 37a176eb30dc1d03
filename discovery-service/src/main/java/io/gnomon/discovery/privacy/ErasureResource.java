package io.gnomon.discovery.privacy;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
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

@Path("/api/v1/privacy/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Whose traffic is not counted, and what is kept of a person")
class ErasureResource {

  private final ErasureService erasures;

  ErasureResource(ErasureService erasures) {
    this.erasures = erasures;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.PRIVACY})
  @Operation(summary = "List the erasures", description = "In the order of their ids.")
  public Page<ErasureResponse> listErasures(@BeanParam @Valid PageRequest page) {
    return erasures.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PRIVACY})
  @Operation(summary = "Read how far an erasure has come")
  public ErasureResponse readErasure(@RestPath String id) {
    return erasures.read(id);
  }
}
