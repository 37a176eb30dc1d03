package io.gnomon.agent.fleet;

import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.event.RaisedAttempts.RaisedAttempt;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events that the fleet raised, newest first. */
@Path("/api/v1/alerts")
class AlertResource {

  private final FleetRunner runner;
  private final FleetLoop loop;

  AlertResource(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /** The device of an event. */
  record DeviceRef(String id, String name) {}

  /** One event. */
  record AlertResponse(
      AttemptKind kind,
      Instant at,
      DeviceRef device,
      String user,
      String indicatorId,
      @Nullable String appId,
      String host,
      String url) {

    static AlertResponse from(RaisedAttempt raised) {
      var attempt = raised.attempt();
      return new AlertResponse(
          attempt.kind(),
          Instant.ofEpochMilli(attempt.atMillis()),
          new DeviceRef(raised.deviceId(), raised.deviceName()),
          attempt.user(),
          attempt.indicatorId(),
          attempt.appId(),
          attempt.host(),
          attempt.url());
    }
  }

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public Page<AlertResponse> alerts(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var after = Cursor.decode(cursor, 1);
    var before = after == null ? Long.MAX_VALUE : after.number(0);
    var rows = loop.call(() -> runner.raised.before(before, limit + 1));
    return Page.cut(rows, limit, row -> Cursor.of(Long.toString(row.number())))
        .map(AlertResponse::from);
  }
}
