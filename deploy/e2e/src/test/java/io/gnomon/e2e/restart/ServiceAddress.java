package io.gnomon.e2e.restart;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one address of the processes of a service, as a cluster has it: each connection is led to one
 * of those that are known at that moment, and stays there until one of its ends closes it.
 */
final class ServiceAddress implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Vertx vertx = Vertx.vertx();
  private final NetClient client = vertx.createNetClient();
  private final NetServer server = vertx.createNetServer().connectHandler(this::lead);
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** Leads nowhere yet. */
  ServiceAddress() {
    server.listen(0, LOOPBACK).toCompletionStage().toCompletableFuture().join();
  }

  /** Where it takes connections. */
  int port() {
    return server.actualPort();
  }

  /** From now on connections are led to that port too. */
  void add(int port) {
    ports.add(port);
  }

  /** From now on none is led to that port any more. */
  void remove(int port) {
    ports.remove((Integer) port);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void lead(NetSocket caller) {
    var known = List.copyOf(ports);
    if (known.isEmpty()) {
      caller.close();
      return;
    }
    caller.pause();
    client
        .connect(known.get(Math.floorMod(connections.getAndIncrement(), known.size())), LOOPBACK)
        .onFailure(failure -> caller.close())
        .onSuccess(process -> join(caller, process));
  }

  private static void join(NetSocket caller, NetSocket process) {
    caller.pipeTo(process);
    process.pipeTo(caller);
  }
}
