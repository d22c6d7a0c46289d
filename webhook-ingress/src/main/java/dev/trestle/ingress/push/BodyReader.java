package dev.trestle.ingress.push;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a body of bounded size, whatever its head said of it. */
final class BodyReader {

  private final HttpServerRequest request;
  private final int limit;
  private @Nullable Buffer whole;
  private boolean tooLarge;

  BodyReader(HttpServerRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  /** Calls exactly one of the two, or none if the caller goes away. */
  void read(Consumer<byte[]> onBody, Runnable onTooLarge) {
    request.handler(part -> append(part, onTooLarge));
    request.endHandler(ended -> {
      if (!tooLarge) {
        onBody.accept(whole == null ? new byte[0] : whole.getBytes());
      }
    });
    request.resume();
  }

  private void append(Buffer part, Runnable onTooLarge) {
    int length = (whole == null ? 0 : whole.length()) + part.length();
    if (tooLarge) {
      return;
    }
    if (length > limit) {
      tooLarge = true;
      whole = null;
      onTooLarge.run();
    } else {
      whole = whole == null ? part : whole.appendBuffer(part);
    }
  }
}
