package io.gnomon.discovery.people;

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

@Path("/api/v1/user-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class UserGroupResource {

  private final UserGroupStore groups;

  UserGroupResource(UserGroupStore groups) {
    this.groups = groups;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List user groups with how many people belong to each",
      description = "In the order of their names.")
  public Page<UserGroup> listUserGroups(@BeanParam @Valid PageRequest page) {
    var cursor = page.cursor(1);
    var rows = groups.list(cursor == null ? null : cursor.key(0), page.limit() + 1);
    return page.cut(rows, UserGroupStore.Listed::cursor, groups::count)
        .map(UserGroupStore.Listed::group);
  }
}
