package io.gnomon.catalog.category;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class CategoryResource {

  private final CategoryService categories;

  CategoryResource(CategoryService categories) {
    this.categories = categories;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The categories",
      description = "All categories by name, each with the number of its apps. Not paged.")
  public Page<CategoryResponse> listCategories() {
    return Page.whole(categories.list());
  }
}
