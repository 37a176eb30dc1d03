package io.gnomon.agent.fleet;

import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.transport.ServiceConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the services are, and how the simulated devices behave. */
@ConfigMapping(prefix = "gnomon.agent")
public interface AgentConfig {

  /** The policy service: enrolment, tokens, feed, events. */
  @WithDefault("http://127.0.0.1:8083")
  URI policyUrl();

  /** The discovery service: telemetry. */
  @WithDefault("http://127.0.0.1:8082")
  URI discoveryUrl();

  /**
   * Most connections to a service for requests, and as many for streams. Devices that stream at the
   * same time: connections times the streams that the service allows on one.
   */
  @WithDefault("64")
  int connections();

  /**
   * HTTP/2 without an upgrade (offered by ALPN under TLS); false: HTTP/1.1, a connection a stream.
   */
  @WithDefault("true")
  boolean http2();

  /** The folder of the fleet's file. */
  @WithDefault(".gnomon/agent-sim")
  Path dataDir();

  /** What is browsed follows from it. */
  @WithDefault("1")
  long seed();

  /** A file like organisation.yaml in place of the example organisation. */
  Optional<Path> organisation();

  /**
   * How many devices stand before this fleet's first one, so that fleets of several processes share
   * no name, user or address.
   */
  @WithDefault("0")
  int firstDevice();

  /** Most enrolments under way at once. */
  @WithDefault("32")
  int enrolAtOnce();

  /** How long to wait for an answer. */
  @WithDefault("20s")
  Duration requestTimeout();

  /** How long the first transaction of a small batch waits. */
  @WithDefault("2s")
  Duration flushAge();

  /** So many transactions are sent at once. */
  @WithDefault("200")
  int flushSize();

  /** So many transactions a device keeps while it cannot send them. */
  @WithDefault("10000")
  int transactionLimit();

  /** So many transactions the fleet keeps. */
  @WithDefault("2000000")
  int fleetTransactionLimit();

  /** So many events a device keeps while it cannot send them. */
  @WithDefault("2000")
  int eventLimit();

  /** A random part of it passes before a device acknowledges what it enforces. */
  @WithDefault("5s")
  Duration acknowledgeWithin();

  /** After so long without a byte a stream is dead. */
  @WithDefault("60s")
  Duration silence();

  /** After so long a device that cannot stream tries again. */
  @WithDefault("5m")
  Duration streamAgainAfter();

  /** So long a refusal of telemetry that contradicts the device's settings is asked again. */
  @WithDefault("5m")
  Duration refusalGrace();

  /** How a device behaves. */
  default DeviceConfig device() {
    return new DeviceConfig(
        flushSize(),
        flushAge(),
        transactionLimit(),
        fleetTransactionLimit(),
        eventLimit(),
        acknowledgeWithin(),
        silence(),
        streamAgainAfter(),
        refusalGrace());
  }

  /** How to reach a service. */
  default ServiceConfig service(URI url) {
    return new ServiceConfig(url, connections(), http2(), requestTimeout(), silence());
  }
}
