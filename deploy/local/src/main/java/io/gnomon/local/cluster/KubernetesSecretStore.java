package io.gnomon.local.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.local.installation.CallFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Secrets of a namespace, by the API of the cluster that this process runs in. */
final class KubernetesSecretStore implements SecretStore {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;

  private final ClusterAccess access;
  private final HttpClient http;

  KubernetesSecretStore(ClusterAccess access) {
    this.access = access;
    this.http = HttpClient.newBuilder().sslContext(access.trust()).connectTimeout(TIMEOUT).build();
  }

  @Override
  public Optional<StoredSecret> find(String name) {
    var answer = send(request("/" + name).GET());
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    require(answer, OK);
    var secret = read(answer.body());
    var version = secret.path("metadata").path("resourceVersion").asText();
    return Optional.of(new StoredSecret(files(secret.path("data")), version));
  }

  @Override
  public void create(String name, Map<String, String> files) {
    require(
        send(request("").POST(body(Map.of("name", name, "labels", ClusterSecrets.LABELS), files))),
        CREATED);
  }

  @Override
  public void replace(String name, StoredSecret found, Map<String, String> files) {
    var metadata =
        Map.of("name", name, "labels", ClusterSecrets.LABELS, "resourceVersion", found.version());
    require(send(request("/" + name).PUT(body(metadata, files))), OK);
  }

  private HttpRequest.Builder request(String path) {
    var secrets = "/api/v1/namespaces/" + access.namespace() + "/secrets";
    return HttpRequest.newBuilder(URI.create(access.url() + secrets + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + access.token())
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CallFailedException("the cluster's API at %s: %s".formatted(access.url(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailedException("interrupted while asking the cluster's API");
    }
  }

  /** The answers of the API name a secret, and do not show what is in it unless it was found. */
  private static void require(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new CallFailedException(
          "%s %s answered %d: %s"
              .formatted(
                  answer.request().method(), answer.uri(), answer.statusCode(), answer.body()));
    }
  }

  private static HttpRequest.BodyPublisher body(
      Map<String, Object> metadata, Map<String, String> files) {
    var data = new TreeMap<String, String>();
    files.forEach((file, text) -> data.put(file, encode(text)));
    var secret = new LinkedHashMap<String, Object>();
    secret.put("apiVersion", "v1");
    secret.put("kind", "Secret");
    secret.put("metadata", metadata);
    secret.put("type", "Opaque");
    secret.put("data", data);
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(secret));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, String> files(JsonNode data) {
    var files = new LinkedHashMap<String, String>();
    data.properties().forEach(file -> files.put(file.getKey(), decode(file.getValue().asText())));
    return files;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new CallFailedException("the cluster's API answered no JSON");
    }
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
