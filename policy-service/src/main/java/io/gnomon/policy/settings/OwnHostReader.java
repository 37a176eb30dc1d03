package io.gnomon.policy.settings;

import io.gnomon.kit.identity.IdentityConfig;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gnomon's own host names, as far as its configuration has them: if they were blocked, no
 * administrator could reach Gnomon to allow them again. What requests claim in their headers is not
 * believed.
 */
@ApplicationScoped
class OwnHostReader {

  private static final Logger LOG = Logger.getLogger(OwnHostReader.class);
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*).*");
  private static final String LOCALHOST = "localhost";
  private static final List<String> NO_NAMES = List.of("0.0.0.0", "::", "127.0.0.1", "::1");
  private static final List<String> LOOPBACK = List.of(LOCALHOST, "127.0.0.1", "::1");

  private final SettingsConfig config;
  private final IdentityConfig identity;
  private final Optional<String> providerUrl;
  private final String address;

  OwnHostReader(
      SettingsConfig config,
      IdentityConfig identity,
      @ConfigProperty(name = "quarkus.oidc.humans.auth-server-url") Optional<String> providerUrl,
      @ConfigProperty(name = "quarkus.http.host", defaultValue = LOCALHOST) String address) {
    this.config = config;
    this.identity = identity;
    this.providerUrl = providerUrl;
    this.address = address;
  }

  void warn(@Observes StartupEvent event) {
    config.ownHosts().stream()
        .filter(each -> host(each).isEmpty())
        .forEach(each -> LOG.warnf("own host %s is neither a host nor a URL: ignored", each));
    if (!LOOPBACK.contains(address) && hosts().stream().allMatch(LOOPBACK::contains)) {
      LOG.warn(
          "no host name of Gnomon's own is configured, so that administrators can block Gnomon itself:"
              + " set GNOMON_POLICY_OWN_HOSTS to the names by which devices and people reach it");
    }
  }

  /**
   * The configured ones, the address that this service listens at unless that is every address, and
   * where people sign in.
   */
  List<String> hosts() {
    var signIn =
        identity.issuers().values().stream()
            .filter(issuer -> issuer.keys().isEmpty())
            .map(IdentityConfig.Issuer::iss);
    var listening = Stream.of(address).filter(each -> !NO_NAMES.contains(each));
    return Stream.of(config.ownHosts().stream(), listening, signIn, providerUrl.stream())
        .flatMap(each -> each)
        .map(OwnHostReader::host)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The host of a name, an address, a range of addresses or a URL. */
  private static Optional<String> host(String text) {
    var url = URL.matcher(text);
    var host = url.matches() ? url.group(1) : text;
    return HostName.parse(host)
        .map(HostName::value)
        .or(() -> IpRange.parse(host).map(IpRange::toString));
  }
}
