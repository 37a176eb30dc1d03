package io.gnomon.kit.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.concurrent.TimeUnit;

/** Gives Vert.x its {@link ConnectionTransport}; Quarkus finds it when the process is built. */
public final class ConnectionTransportProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(new ConnectionTransport());
  }

  /**
   * Java's sockets, as Vert.x has them anyway, but each connection is seen when it is accepted.
   * What Vert.x reports of connections comes too late: over clear text, where HTTP/2 is served too,
   * not before the first request is there.
   */
  static final class ConnectionTransport extends JDKTransport {

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
      super.configure(options, domainSocket, server);
      var container = Arc.container();
      if (container != null && container.isRunning()) {
        var connections = container.instance(ConnectionRegistry.class).get();
        var certificates = container.instance(CertificateUpdateListener.class).get();
        server.childHandler(
            new Beginning(connections, certificates, server.config().childHandler()));
      }
    }

    private static final class Beginning extends ChannelInitializer<Channel> {

      /** That of Vert.x, where it serves TLS. */
      private static final String TLS = "ssl";

      private static final int RETRY_MILLIS = 5;

      private final ConnectionRegistry connections;
      private final CertificateUpdateListener certificates;
      private final ChannelHandler ofVertx;

      Beginning(
          ConnectionRegistry connections,
          CertificateUpdateListener certificates,
          ChannelHandler ofVertx) {
        this.connections = connections;
        this.certificates = certificates;
        this.ofVertx = ofVertx;
      }

      @Override
      protected void initChannel(Channel connection) {
        if (connections.open(connection)) {
          begin(connection);
        }
      }

      /** At once, or when the certificate that is being taken is there. */
      private void begin(Channel connection) {
        if (certificates.beginConnection(() -> addHandlers(connection))) {
          connection.config().setAutoRead(true);
        } else {
          connection.config().setAutoRead(false);
          connection
              .eventLoop()
              .schedule(() -> beginIfOpen(connection), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
      }

      private void beginIfOpen(Channel connection) {
        if (connection.isOpen()) {
          begin(connection);
        }
      }

      private void addHandlers(Channel connection) {
        var pipeline = connection.pipeline();
        pipeline.addLast(ofVertx);
        var limit = new RequestHeadGuard(connections);
        if (pipeline.get(TLS) == null) {
          pipeline.addFirst(limit);
        } else {
          pipeline.addAfter(TLS, null, limit);
        }
      }
    }
  }
}
