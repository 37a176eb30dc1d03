package io.gnomon.console.host;

import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
        context.response(),
        "The pages do not have this name; GNOMON_CONSOLE_HOSTS lists their names");
    return true;
  }

  /**
   * The names by which a browser may ask for pages. A page elsewhere can make a name of its own
   * lead to this machine (DNS rebinding), but it cannot do that with an address.
   *
   * @param named those that are configured, in lower case
   */
  record HostNames(Set<String> named) {

    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /** Whether the authority of a request (host, port) is one of them. */
    boolean allow(String authority) {
      var host = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
      return host.equals("localhost") || ADDRESS.matcher(host).matches() || named.contains(host);
    }
  }
}
