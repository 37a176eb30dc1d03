package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/people/unresolved")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class UnresolvedNameResource {

  private static final int MAX_DAYS = 3_700;

  private final UnresolvedNameStore names;
  private final DataSourceService sources;
  private final Clock clock;

  UnresolvedNameResource(UnresolvedNameStore names, DataSourceService sources, Clock clock) {
    this.names = names;
    this.sources = sources;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the names of users that belong to no person",
      description =
          "Names that any data source has brought, with what was used under them; the largest"
              + " traffic first.")
  public Page<UnresolvedName> listUnresolvedNames(
      @RestQuery
          @DefaultValue("30")
          @Min(1)
          @Max(MAX_DAYS)
          @Parameter(description = "The last days (UTC) up to today.")
          int days,
      @BeanParam @Valid PageRequest page) {
    var since = LocalDate.now(clock).minusDays(days - 1L);
    var told = sources.originalIds();
    var rows = names.list(told, since, page.cursor(2), page.limit() + 1);
    return page.cut(rows, UnresolvedNameStore.Listed::cursor, () -> names.count(told, since))
        .map(UnresolvedNameStore.Listed::name);
  }
}
