package dev.trestle.ozon.file;

import dev.trestle.ozon.OzonFailure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads a body, and gives up as soon as it is larger than allowed. */
final class BoundedBody {

  private final Promise<byte[]> whole = Promise.promise();
  private final Buffer read = Buffer.buffer();
  private final HttpClientResponse response;
  private final long largest;

  private BoundedBody(HttpClientResponse response, long largest) {
    this.response = response;
    this.largest = largest;
  }

  static Future<byte[]> of(HttpClientResponse response, long largest) {
    BoundedBody body = new BoundedBody(response, largest);
    response
        .handler(body::add)
        .exceptionHandler(body.whole::tryFail)
        .endHandler(end -> body.whole.tryComplete(body.read.getBytes()));
    return body.whole.future();
  }

  /** Ends an exchange whose body nobody wants. */
  static void discard(HttpClientResponse response) {
    response.exceptionHandler(ended -> {});
    response.request().reset();
  }

  private void add(Buffer part) {
    if (read.length() + (long) part.length() <= largest) {
      read.appendBuffer(part);
    } else if (whole.tryFail(
        new Unusable(new OzonFailure.Unreadable("a file above " + largest + " bytes")))) {
      response.request().reset();
    }
  }
}
