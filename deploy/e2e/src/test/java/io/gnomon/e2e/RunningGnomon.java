package io.gnomon.e2e;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.process.Stack;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One system for all test classes of the run, in a fresh folder; stopped when the last one has
 * ended. Its broker takes clients by SASL_SSL alone, so that every test shows that the settings
 * reach each of them.
 */
public final class RunningGnomon implements BeforeAllCallback {

  /**
   * Order of classes that have a system of their own: while both run, this one takes a third of two
   * processors, though it gets no requests.
   */
  public static final int BEFORE_IT = 1;

  /** What was killed is back for the last device, too, some seconds after it is there again. */
  private static final Map<Part, Map<String, String>> SETTINGS =
      Map.of(Part.AGENT_SIM, Map.of("GNOMON_AGENT_MAX_RETRY_PAUSE", "5s"));

  private static @Nullable Stack stack;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent("gnomon", key -> (AutoCloseable) start()::close, AutoCloseable.class);
  }

  /** The processes. */
  public static Stack stack() {
    if (stack == null) {
      throw new IllegalStateException("extend the test with RunningGnomon");
    }
    return stack;
  }

  /** A client with the administrator's token. */
  public static GnomonClient client() {
    return new GnomonClient(stack().ports(), token());
  }

  /** A request to a service, with the administrator's token. */
  public static RequestSpecification to(Part service) {
    return anonymouslyTo(service).auth().oauth2(token());
  }

  /** A request to a service without any token. */
  public static RequestSpecification anonymouslyTo(Part service) {
    return given().baseUri(stack().ports().url(service));
  }

  /** The source tree. */
  public static Path root() {
    return Path.of(System.getProperty("gnomon.root", "../..")).toAbsolutePath().normalize();
  }

  /** The administrator's. */
  public static String token() {
    return token(stack());
  }

  /** The administrator's of another system. */
  public static String token(Stack stack) {
    try {
      return Files.readString(stack.home().tokenFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that nothing was started in yet. */
  public static Home freshHome() {
    try {
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return new Home(Files.createTempDirectory(target, "gnomon-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programs that are tested. */
  public static Installation installation() {
    return new Installation(root());
  }

  private static Stack start() {
    var home = freshHome();
    var security = KafkaSecurity.withTls(home.passwords(), home.certificates());
    return started(
        new Stack(installation(), home, Ports.free(), System.out::println, security, SETTINGS));
  }

  /** Stops what has started when something else fails to. */
  private static Stack started(Stack starting) {
    try {
      starting.start();
    } catch (RuntimeException e) {
      starting.close();
      throw e;
    }
    stack = starting;
    return starting;
  }
}
