package io.gnomon.local.installation.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The program of a service that is ready at once, whatever else runs. */
final class AlwaysReadyService {

  private static final byte[] READY = "{\"ready\":true}".getBytes(StandardCharsets.UTF_8);

  private AlwaysReadyService() {}

  public static void main(String[] arguments) throws IOException {
    for (var port : new String[] {"QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT"}) {
      var address =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(port)));
      var server = HttpServer.create(address, 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, READY.length);
              exchange.getResponseBody().write(READY);
            }
          });
      server.start();
    }
  }

  /** Packs it as the launcher finds a service. */
  static void packAs(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(Attributes.Name.MAIN_CLASS, AlwaysReadyService.class.getName());
    var name = AlwaysReadyService.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var program = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(name))) {
      out.putNextEntry(new JarEntry(name));
      program.transferTo(out);
      out.closeEntry();
    }
  }
}
