package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/reports/{id}/app-use")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns")
class AppUseResource {

  private static final int MAX_APPS = 100;

  private final ReportService reports;
  private final AppUseService use;

  AppUseResource(ReportService reports, AppUseService use) {
    this.reports = reports;
    this.use = use;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Tell use of apps from touches",
      description =
          "Somebody who passes the floor (useFloor of the settings) with an app on a day (UTC) uses"
              + " it; who stays below touches it, as an embedded widget or a preview of a link does."
              + " All other lists count both together.")
  public AppUseResponse readAppUse(
      @RestPath String id,
      @BeanParam @Valid RangeQuery range,
      @RestQuery("app")
          @NotEmpty
          @Size(max = MAX_APPS)
          @Parameter(description = "Ids of apps; repeatable.")
          List<@NotNull @PlainText @Size(max = 100) String> apps) {
    return use.use(reports.scope(id, range), apps);
  }
}
