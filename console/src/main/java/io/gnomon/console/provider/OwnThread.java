package io.gnomon.console.provider;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Brings what another request has begun to the thread of the one that waits for it too. */
final class OwnThread {

  private OwnThread() {}

  /** Completes on the thread of the caller. */
  static <T> Future<T> await(Vertx vertx, Future<T> begun) {
    var thread = vertx.getOrCreateContext();
    return Future.future(
        answer -> begun.onComplete(done -> thread.runOnContext(here -> answer.handle(done))));
  }
}
