package io.gnomon.agent.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** The body of a response, unless it is longer than any that the protocol allows. */
final class BoundedBody {

  private static final int MAX_BYTES = 32 << 20;

  private final Buffer bytes = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private BoundedBody() {}

  static Future<Buffer> of(HttpClientResponse response) {
    var body = new BoundedBody();
    response.exceptionHandler(body.whole::tryFail);
    response.endHandler(v -> body.whole.tryComplete(body.bytes));
    response.handler(
        part -> {
          if (body.bytes.length() + part.length() > MAX_BYTES) {
            body.whole.tryFail("the response is longer than " + MAX_BYTES + " bytes");
            response.request().reset();
          } else {
            body.bytes.appendBuffer(part);
          }
        });
    return body.whole.future();
  }
}
