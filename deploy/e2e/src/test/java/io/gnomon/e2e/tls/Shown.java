package io.gnomon.e2e.tls;

import io.gnomon.embedded.secret.Pem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import javax.net.ssl.SSLSocket;

/** The certificate that a server shows to a client that trusts an authority. */
final class Shown {

  private static final int SSL_REQUEST_LENGTH = 8;
  private static final int SSL_REQUEST_CODE = 80877103;

  private Shown() {}

  /** By a server that speaks TLS from the first byte. */
  static Certificate by(int port, Path authority) throws IOException, GeneralSecurityException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return handshake(socket, authority);
    }
  }

  /** By PostgreSQL, which has to be asked for TLS. */
  static Certificate byPostgres(int port, Path authority)
      throws IOException, GeneralSecurityException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(SSL_REQUEST_LENGTH);
      out.writeInt(SSL_REQUEST_CODE);
      out.flush();
      if (new DataInputStream(socket.getInputStream()).readByte() != 'S') {
        throw new IOException("PostgreSQL speaks no TLS");
      }
      return handshake(socket, authority);
    }
  }

  private static Certificate handshake(Socket socket, Path authority)
      throws IOException, GeneralSecurityException {
    var factory = Pem.trusting(authority).getSocketFactory();
    try (var tls = (SSLSocket) factory.createSocket(socket, "127.0.0.1", socket.getPort(), true)) {
      tls.startHandshake();
      return tls.getSession().getPeerCertificates()[0];
    }
  }
}
