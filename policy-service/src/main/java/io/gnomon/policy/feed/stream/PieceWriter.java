package io.gnomon.policy.feed.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Writes a large message piece by piece, each when the reader has taken the one before: a reader
 * that stalls keeps a few pieces in memory, and shares the message with all others. Belongs to one
 * event loop.
 */
final class PieceWriter {

  private static final int PIECE_BYTES = 32 * 1024;

  private final HttpServerResponse response;
  private final Buffer message;
  private int written;

  PieceWriter(HttpServerResponse response, Buffer message) {
    this.response = response;
    this.message = message;
  }

  /**
   * Writes as much as there is room for; true where that was all.
   *
   * @param onRoom called whenever the reader has taken something: to write on
   */
  boolean write(Runnable onRoom) {
    while (written < message.length() && !response.ended() && !response.closed()) {
      if (response.writeQueueFull()) {
        response.drainHandler(drained -> onRoom.run());
        return false;
      }
      var end = Math.min(message.length(), written + PIECE_BYTES);
      response.write(message.slice(written, end));
      written = end;
    }
    return true;
  }
}
