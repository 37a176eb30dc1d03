package io.gnomon.catalog.category;

import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/categories")
@Tag(name = "App catalog")
class CategoryResource {

  private final CategoryRepository repository;

  CategoryResource(CategoryRepository repository) {
    this.repository = repository;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "listCategories",
      summary = "The categories",
      description = "All categories by name, each with the number of its apps. Not paged.")
  public Page<CategoryResponse> list() {
    return new Page<>(repository.withApps(), null);
  }
}
