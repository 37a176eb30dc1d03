package io.gnomon.console.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Requests to services, each to that process of its service whose turn it is and which takes the
 * connection.
 */
@ApplicationScoped
public class ServiceClient {

  private final UpstreamClient client;
  private final ServiceStatusRegistry statuses;

  ServiceClient(UpstreamClient client, ServiceStatusRegistry statuses) {
    this.client = client;
    this.statuses = statuses;
  }

  /** The client that sends them. */
  public HttpClient http() {
    return client.client();
  }

  /** A request to the service, not sent yet; fails where none of its processes can be reached. */
  public Future<HttpClientRequest> request(String service) {
    var processes = statuses.inOrder(service);
    return processes.isEmpty()
        ? Future.failedFuture(new ConnectException("this installation has no " + service))
        : request(new ArrayDeque<>(processes));
  }

  /** To the first of them that takes a connection: nothing was sent to those before it. */
  private Future<HttpClientRequest> request(Queue<ServiceProcess> candidates) {
    var process = candidates.remove();
    return client
        .request(process.url())
        .onSuccess(request -> request.response().onSuccess(answer -> note(process, answer)))
        .recover(
            failure -> {
              if (!ServiceStatusRegistry.isAway(failure)) {
                return Future.failedFuture(failure);
              }
              statuses.noteAway(process);
              return candidates.isEmpty() ? Future.failedFuture(failure) : request(candidates);
            });
  }

  /** A service ends the connection of an answer that is no refusal only if it is to end itself. */
  private void note(ServiceProcess process, HttpClientResponse answer) {
    if (answer.statusCode() < 400
        && answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      statuses.noteEnding(process);
    }
  }
}
