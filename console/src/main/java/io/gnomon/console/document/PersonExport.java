package io.gnomon.console.document;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.upstream.ServiceClient;
import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One export of a person: {@code {"alerts": …, "records": …}}, the answers of policy- and
 * discovery-service as they come. Nothing is answered before both have begun, so that a refusal of
 * either is passed on; where one breaks off later, the connection is closed, so that a partial
 * export cannot pass for a complete one.
 */
final class PersonExport {

  private static final Logger LOG = Logger.getLogger(PersonExport.class);
  private static final String ALERTS = "policy-service";
  private static final String RECORDS = "discovery-service";
  private static final long TIMEOUT_SECONDS = 60;
  private static final List<CharSequence> REFUSAL_HEADERS =
      List.of(HttpHeaders.CONTENT_TYPE, "WWW-Authenticate", HttpHeaders.RETRY_AFTER);

  private final HttpServerRequest asked;
  private final HttpServerResponse response;
  private final String caller;
  private final ServiceClient services;
  private final List<HttpClientRequest> requests = new ArrayList<>();

  /**
   * @param caller the address that is forwarded to the services
   */
  PersonExport(HttpServerRequest asked, String caller, ServiceClient services) {
    this.asked = asked;
    this.response = asked.response();
    this.caller = caller;
    this.services = services;
  }

  /** Completes when the answer has ended, in whatever way. */
  Future<Void> answer(Buffer body) {
    var ended = Promise.<Void>promise();
    response
        .endHandler(end -> ended.tryComplete())
        .closeHandler(gone -> ended.tryFail("the caller has gone"))
        .exceptionHandler(ended::tryFail);
    ended.future().onFailure(gone -> requests.forEach(HttpClientRequest::reset));
    // policy-service says whether the request can be understood, too.
    ask(ALERTS, HttpMethod.POST, "/api/v1/alert-export", body)
        .compose(alerts -> isRefused(alerts) ? refuse(alerts) : addRecords(alerts, body))
        .onFailure(ended::tryFail);
    return ended.future();
  }

  private Future<Void> addRecords(HttpClientResponse alerts, Buffer body) {
    var request = read(body);
    var person = request.getString("person");
    if (person == null) {
      requests.forEach(HttpClientRequest::reset);
      ConsoleProblem.BAD_REQUEST.send(response, "Name the person by the id that they have");
      return Future.succeededFuture();
    }
    var path =
        "/api/v1/people/%s/export?reason=%s"
            .formatted(encoded(person), encoded(request.getString("reason")));
    return ask(RECORDS, HttpMethod.GET, path, Buffer.buffer())
        .compose(records -> isRefused(records) ? refuse(records) : join(alerts, records));
  }

  private Future<Void> join(HttpClientResponse alerts, HttpClientResponse records) {
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader("Content-Disposition", "attachment; filename=\"person.json\"")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return write("{\"alerts\":")
        .compose(written -> pipe(alerts))
        .compose(piped -> write(",\"records\":"))
        .compose(written -> pipe(records))
        .compose(piped -> response.end("}"))
        .onFailure(this::breakOff);
  }

  private Future<Void> write(String text) {
    return response.write(text);
  }

  private Future<Void> pipe(HttpClientResponse from) {
    return from.pipe().endOnComplete(false).to(response);
  }

  private void breakOff(Throwable failure) {
    LOG.warnf("an export of a person broke off: %s", failure.getMessage());
    response.reset();
  }

  private Future<HttpClientResponse> ask(
      String service, HttpMethod method, String path, Buffer body) {
    return attempt(service, method, path, body)
        // A connection that was kept open may just have ended; asking only reads.
        .recover(
            failure ->
                failure instanceof HttpClosedException
                    ? attempt(service, method, path, body)
                    : Future.failedFuture(failure))
        .onFailure(failure -> sayAway(service, failure));
  }

  private Future<HttpClientResponse> attempt(
      String service, HttpMethod method, String path, Buffer body) {
    return services
        .request(service)
        .compose(request -> send(request.setMethod(method).setURI(path), body));
  }

  private Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
    requests.add(request);
    request.authority(asked.authority());
    asked.headers().entries().stream()
        .filter(each -> isPassed(each.getKey()))
        .forEach(each -> request.putHeader(each.getKey(), each.getValue()));
    request
        .putHeader("X-Forwarded-For", caller)
        .putHeader("X-Forwarded-Proto", String.valueOf(asked.scheme()))
        .putHeader("X-Forwarded-Host", String.valueOf(asked.authority()));
    return request
        .send(body)
        // Not read yet; its reader is notified if it has broken off.
        .map(answer -> answer.pause().exceptionHandler(brokenOff -> {}))
        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /** Token and media type; the answer is always JSON, and is not compressed on its way here. */
  private static boolean isPassed(String header) {
    return header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("Content-Type");
  }

  private void sayAway(String service, Throwable failure) {
    requests.forEach(HttpClientRequest::reset);
    if (response.headWritten() || response.closed()) {
      return;
    }
    var away = ServiceStatusRegistry.isAway(failure);
    ConsoleProblem.UNAVAILABLE.send(
        response, service + (away ? " is away; try again soon" : " broke off; ask again"));
  }

  private static boolean isRefused(HttpClientResponse answer) {
    return answer.statusCode() != 200;
  }

  private Future<Void> refuse(HttpClientResponse refusal) {
    response.setStatusCode(refusal.statusCode()).setChunked(true);
    for (var name : REFUSAL_HEADERS) {
      var value = refusal.getHeader(name);
      if (value != null) {
        response.putHeader(name, value);
      }
    }
    requests.stream().filter(each -> each != refusal.request()).forEach(HttpClientRequest::reset);
    return refusal.pipeTo(response).onFailure(this::breakOff);
  }

  /** What policy-service has understood is an object. */
  private static JsonObject read(Buffer body) {
    try {
      return new JsonObject(body);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
