package io.gnomon.policy.feed;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** A device that asks once, and waits for an answer. Lives on one event loop. */
record ChangesRequest(Subscriber subscriber, HttpServerResponse response, long deadline) {

  /** Answers if there is something to say; false while there is not. */
  boolean answer(FeedFrames feed) {
    var has = subscriber.has();
    var now = feed.state().position();
    if (response.ended() || response.closed()) {
      return true;
    }
    if (has != null && !has.isBehind(now.epoch(), now.revision())) {
      return false;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(feed.from(has, subscriber.group()).answer());
    return true;
  }

  /** Says that there is nothing new. */
  void answerNothing() {
    if (!response.ended() && !response.closed()) {
      response.setStatusCode(204).end();
    }
  }
}
