package io.gnomon.console.host;

import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses requests of browsers that came by a name which is not the front door's. */
@ApplicationScoped
public class HostFilter {

  private final HostNames names;

  HostFilter(HostConfig config) {
    this.names =
        new HostNames(
            config.hosts().orElse(Set.of()).stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether that authority of a request (host, port) is the front door's. */
  public boolean allows(String authority) {
    return names.allow(authority);
  }

  /** Whether it came by another name; then it has its answer. */
  public boolean refuses(RoutingContext context) {
    if (allows(String.valueOf(context.request().authority()))) {
      return false;
    }
    ConsoleProblem.MISDIRECTED.send(
        context.response(), "The pages have another name; gnomon.console.hosts lists their names");
    return true;
  }
}
