package io.gnomon.policy.feed.stream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** A request for what changed, which may wait for an answer. Belongs to one event loop. */
record ChangesRequest(Subscriber subscriber, HttpServerResponse response, long deadline) {

  /** Answers if there is something new; false while there is not. */
  boolean answer(FeedFrames feed) {
    var has = subscriber.has();
    var now = feed.state().position();
    if (response.ended() || response.closed()) {
      return true;
    }
    if (has != null && !has.isBehind(now)) {
      return false;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(feed.from(has, subscriber.group()).answer());
    return true;
  }

  /** Answers that there is nothing new. */
  void answerUnchanged() {
    if (!response.ended() && !response.closed()) {
      response.setStatusCode(204).end();
    }
  }
}
