package io.gnomon.kit.revocation;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.identity.SecuredRouter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A raw route as services have them. */
@ApplicationScoped
class RawRoute {

  void routes(@Observes Router router, SecuredRouter secured) {
    secured
        .on(router)
        .get("/edge/raw", Roles.VIEWER)
        .parameters("limit", "colour")
        .handler((request, identity) -> request.response().end("let in"));
    secured
        .on(router)
        .post("/edge/raw", Roles.ADMIN)
        .handler((request, identity) -> request.response().end("taken"));
  }
}
