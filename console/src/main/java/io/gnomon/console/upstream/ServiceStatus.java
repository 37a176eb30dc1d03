package io.gnomon.console.upstream;

/**
 * What is known of a service.
 *
 * @param version empty until it has reported it
 */
public record ServiceStatus(ServiceState state, String version) {

  static final ServiceStatus UNKNOWN = new ServiceStatus(ServiceState.AWAY, "");

  ServiceStatus now(ServiceState state) {
    return new ServiceStatus(state, version);
  }
}
