package io.gnomon.agent.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** The body of an answer, unless it is longer than any the protocol foresees. */
final class BoundedBody {

  private static final int LONGEST = 32 << 20;

  private final Buffer bytes = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private BoundedBody() {}

  static Future<Buffer> of(HttpClientResponse response) {
    var body = new BoundedBody();
    response.exceptionHandler(body.whole::tryFail);
    response.endHandler(v -> body.whole.tryComplete(body.bytes));
    response.handler(
        part -> {
          if (body.bytes.length() + part.length() > LONGEST) {
            body.whole.tryFail("the answer is longer than " + LONGEST + " bytes");
            response.request().reset();
          } else {
            body.bytes.appendBuffer(part);
          }
        });
    return body.whole.future();
  }
}
