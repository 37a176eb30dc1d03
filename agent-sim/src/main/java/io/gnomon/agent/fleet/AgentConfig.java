package io.gnomon.agent.fleet;

import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.transport.ServiceConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of the simulator. */
@ConfigMapping(prefix = "gnomon.agent")
public interface AgentConfig {

  /** The policy service: enrolment, tokens, feed, events. */
  @WithDefault("http://127.0.0.1:8083")
  URI policyUrl();

  /** The discovery service: telemetry. */
  @WithDefault("http://127.0.0.1:8082")
  URI discoveryUrl();

  /**
   * The maximum of connections to a service for requests, and again for streams. The number of
   * devices that can stream is this number times the streams that the service allows on one
   * connection.
   */
  @WithDefault("64")
  int maxConnections();

  /**
   * Whether to use HTTP/2, from the first byte or by ALPN under TLS; with HTTP/1.1 each stream
   * needs a connection of its own.
   */
  @WithDefault("true")
  boolean http2();

  /** The folder of the fleet's file and ledger. */
  @WithDefault(".gnomon/agent-sim")
  Path dataDir();

  /** The seed of all visits. */
  @WithDefault("1")
  long seed();

  /** A file like organisation.yaml that replaces the example organisation. */
  Optional<Path> organisation();

  /**
   * How many devices of the organisation precede the first one of this fleet, so that fleets of
   * several processes share no name, user or address.
   */
  @WithDefault("0")
  int firstDevice();

  /** The maximum of enrolments in flight at once. */
  @WithDefault("32")
  int maxConcurrentEnrolments();

  /** A device that fails again and again tries again after a random part of this time. */
  @WithDefault("30s")
  Duration maxRetryPause();

  /** How long to wait for a response. */
  @WithDefault("20s")
  Duration requestTimeout();

  /**
   * Whether policy-service is asked if the token of a request still holds; off where this simulator
   * has keys of its own, whose tokens that service does not know.
   */
  @WithDefault("true")
  boolean checkTokens();

  /** How long what it answered for a token is taken. */
  @WithDefault("3s")
  Duration tokenCheckInterval();

  /** How long to wait for that answer. */
  @WithDefault("2s")
  Duration tokenCheckTimeout();

  /** How long the first transaction of a batch that is not full waits. */
  @WithDefault("2s")
  Duration flushAge();

  /** How many transactions are sent in one request at most. */
  @WithDefault("200")
  int batchSize();

  /** How many transactions a device queues at most. */
  @WithDefault("10000")
  int maxDeviceTransactions();

  /** How many transactions all devices queue together at most. */
  @WithDefault("2000000")
  int maxFleetTransactions();

  /** How many events a device queues at most. */
  @WithDefault("2000")
  int maxDeviceEvents();

  /** A device acknowledges what it enforces within this time, where the server says none. */
  @WithDefault("5s")
  Duration maxAcknowledgementDelay();

  /** A stream without a byte for that long is closed. */
  @WithDefault("60s")
  Duration streamIdleTimeout();

  /** How long a device that cannot stream polls before it tries to stream again. */
  @WithDefault("5m")
  Duration pollingPeriod();

  /** How long telemetry that the service refuses against the settings is retried. */
  @WithDefault("5m")
  Duration refusalGracePeriod();

  /** How devices behave. */
  default DeviceConfig device() {
    return new DeviceConfig(
        batchSize(),
        flushAge(),
        maxDeviceTransactions(),
        maxFleetTransactions(),
        maxDeviceEvents(),
        maxAcknowledgementDelay(),
        streamIdleTimeout(),
        pollingPeriod(),
        refusalGracePeriod());
  }

  /** How to reach a service with a trusted certificate. */
  default ServiceConfig service(URI url, @Nullable TrustOptions trusted) {
    return new ServiceConfig(
        url, maxConnections(), http2(), requestTimeout(), streamIdleTimeout(), trusted);
  }
}
