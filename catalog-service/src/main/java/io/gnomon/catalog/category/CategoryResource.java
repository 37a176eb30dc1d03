package io.gnomon.catalog.category;

import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/v1/categories")
class CategoryResource {

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<String> list() {
    return new Page<>(List.of(), null);
  }
}
