package io.gnomon.policy.feed.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Patience;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/** A device that listens to the feed, and what it heard. */
public final class DeviceStream implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputStream body;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private volatile long returnWithinMillis;

  private DeviceStream(InputStream body) {
    this.body = body;
    var reader = new Thread(this::read, "device-stream");
    reader.setDaemon(true);
    reader.start();
  }

  /** One event; the id is empty where there was none. */
  public record Event(String name, String id, JsonNode data, Instant heardAt) {}

  public static DeviceStream open(String deviceId) {
    return open(deviceId, "", HttpClient.Version.HTTP_1_1);
  }

  public static DeviceStream open(String deviceId, String cursor, HttpClient.Version version) {
    var client = HttpClient.newBuilder().version(version).build();
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + RestAssured.port + "/agent/v1/feed?cursor=" + cursor))
            .header("Authorization", "Bearer " + token(deviceId))
            .header("Gnomon-Protocol", "1")
            .build();
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200 || response.version() != version) {
        throw new IllegalStateException("no stream: " + response);
      }
      return new DeviceStream(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String token(String deviceId) {
    var keys = new KeyFolder(ConfigProvider.getConfig().getValue("gnomon.keys-dir", Path.class));
    return LocalIssuer.devices(keys).token(deviceId, Duration.ofMinutes(5), Roles.DEVICE);
  }

  /** Within what time devices come back from a lost server, by the last message; 0 before. */
  public long returnWithinMillis() {
    return returnWithinMillis;
  }

  /** What was heard so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  public boolean hasEnded() {
    return ended;
  }

  public Event awaitSnapshot() {
    return await(event -> event.name().equals("snapshot"));
  }

  /** The first event of at least that revision. */
  public Event awaitRevision(long revision) {
    return await(event -> event.data().get("revision").asLong() >= revision);
  }

  /** The first event like that, heard already or yet to come. */
  public Event await(Predicate<Event> like) {
    return Patience.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> events.stream().filter(like).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      var name = "";
      var id = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("retry: ")) {
          returnWithinMillis = Long.parseLong(line.substring(7));
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
          id = "";
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, id, JSON.readTree(line.substring(6)), Instant.now()));
        }
      }
    } catch (IOException e) {
      // The stream was closed.
    }
    ended = true;
  }
}
