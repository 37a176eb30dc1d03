package io.gnomon.agent.peer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A device as the fake peer knows it. */
public final class FakeDevice {

  public final String id;
  public final JsonObject enrolment;
  final JsonObject publicKey;
  volatile long counter;

  private final Set<String> batches = new HashSet<>();
  private final List<JsonObject> transactions = new CopyOnWriteArrayList<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();
  private final List<JsonObject> acknowledgements = new CopyOnWriteArrayList<>();
  private long lastSequence;
  private int reported;
  private String lastBoot = "";

  FakeDevice(String id, JsonObject enrolment) {
    this.id = id;
    this.enrolment = enrolment;
    this.publicKey = enrolment.getJsonObject("publicKey");
  }

  public List<JsonObject> transactions() {
    return transactions;
  }

  public List<JsonObject> events() {
    return events;
  }

  public List<JsonObject> acknowledgements() {
    return acknowledgements;
  }

  /** Batches of transactions that came, repetitions among them. */
  public synchronized int reported() {
    return reported;
  }

  public long counter() {
    return counter;
  }

  synchronized void acknowledged(JsonObject body) {
    acknowledgements.add(body);
  }

  synchronized void raised(JsonObject body) {
    var number = body.getString("bootId") + " events " + body.getLong("sequence");
    if (batches.add(number)) {
      body.getJsonArray("events").forEach(event -> events.add((JsonObject) event));
    }
  }

  synchronized JsonObject reported(HttpServerRequest request, Buffer body) {
    var boot = request.getHeader("Gnomon-Boot-Id");
    var sequence = Long.parseLong(request.getHeader("Gnomon-Sequence"));
    reported++;
    if (!batches.contains(boot + " transactions " + sequence)) {
      inOrder(boot, sequence);
    }
    var lines = text(body, request.getHeader("Content-Encoding")).lines().toList();
    if (batches.add(boot + " transactions " + sequence)) {
      lines.forEach(line -> transactions.add(new JsonObject(line)));
    }
    return new JsonObject().put("accepted", lines.size()).put("rejected", 0);
  }

  private void inOrder(String boot, long sequence) {
    var expected = boot.equals(lastBoot) ? lastSequence + 1 : 1;
    if (sequence > expected) {
      throw new IllegalStateException("batch " + sequence + " came instead of " + expected);
    }
    lastBoot = boot;
    lastSequence = sequence;
  }

  private static String text(Buffer body, String encoding) {
    if (!"gzip".equals(encoding)) {
      return body.toString(StandardCharsets.UTF_8);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
