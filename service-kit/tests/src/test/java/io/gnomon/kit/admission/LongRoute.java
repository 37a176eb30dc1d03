package io.gnomon.kit.admission;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.identity.SecuredRouter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A raw route whose requests stay open. */
@ApplicationScoped
class LongRoute {

  void routes(@Observes Router router, SecuredRouter secured) {
    secured
        .on(router)
        .post("/edge/long", Roles.VIEWER)
        .handler((request, identity) -> AdmittedRequest.detach(request));
  }
}
