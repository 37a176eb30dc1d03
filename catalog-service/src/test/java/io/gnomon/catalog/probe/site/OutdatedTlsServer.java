package io.gnomon.catalog.probe.site;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/** A server that speaks no TLS but an old one: it answers each hello with that version. */
final class OutdatedTlsServer implements AutoCloseable {

  private static final int HANDSHAKE = 22;
  private static final int SERVER_HELLO = 2;
  private static final short ECDHE_RSA_WITH_AES_128_CBC_SHA = (short) 0xc013;
  private static final int RANDOM_BYTES = 32;
  private static final int HELLO_BYTES = 2 + RANDOM_BYTES + 1 + 2 + 1;

  private final ServerSocket server;
  private final short version;

  /**
   * @param version as on the wire: 0x0301 is TLS 1.0
   */
  OutdatedTlsServer(int version) throws IOException {
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.version = (short) version;
    var thread = new Thread(this::serve, "outdated-tls");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("https://localhost:" + server.getLocalPort() + "/");
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        greet(socket);
      } catch (IOException e) {
        // The client hung up, or the test is over.
      }
    }
  }

  private void greet(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    in.skipNBytes(3);
    in.skipNBytes(in.readUnsignedShort());
    socket.getOutputStream().write(hello());
    in.read();
  }

  private byte[] hello() {
    var bytes = ByteBuffer.allocate(5 + 4 + HELLO_BYTES);
    bytes.put((byte) HANDSHAKE).putShort(version).putShort((short) (4 + HELLO_BYTES));
    bytes.put((byte) SERVER_HELLO).put((byte) 0).putShort((short) HELLO_BYTES);
    bytes.putShort(version).put(new byte[RANDOM_BYTES]).put((byte) 0);
    bytes.putShort(ECDHE_RSA_WITH_AES_128_CBC_SHA).put((byte) 0);
    return bytes.array();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
