package io.gnomon.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the front door. */
record Caller(HttpClient http) {

  private static final int TIMEOUT_MILLIS = 5000;

  static Caller speaking(Version version) {
    return new Caller(HttpClient.newBuilder().version(version).build());
  }

  static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    return send(method, path, BodyPublishers.ofString(body), headers);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws Exception {
    var request = request(path).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  InputStream stream(String path, String... headers) throws Exception {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  /**
   * Sends bytes that no client library would send; returns all that comes back until the connection
   * is closed, or carries nothing for some seconds.
   */
  static String raw(String bytes) throws IOException {
    try (var socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.setSoTimeout(TIMEOUT_MILLIS);
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketTimeoutException e) {
      // What has come is the answer.
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }
}
