package dev.trestle.bench.ingress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Requests with a push of 400 bytes each; every push has a posting number of its own. */
final class Pushes {

  private static final int BODY = 400;
  private static final String MARK = "#########";

  private final byte[] template;
  private final int numberAt;
  private final String prefix;
  private int next;

  Pushes(int port, String secret, String prefix) {
    String body =
        """
        {"message_type":"TYPE_NEW_POSTING","seller_id":100001,"warehouse_id":22605113874000,\
        "posting_number":"%s-%s-1","in_process_at":"2026-03-02T09:41:07Z",\
        "products":[{"sku":301877455,"quantity":2,"offer_id":"%s"}]}\
        """
            .formatted(prefix, MARK, "x".repeat(500));
    int surplus = body.getBytes(StandardCharsets.UTF_8).length - BODY;
    String exact = body.replace("x".repeat(500), "x".repeat(500 - surplus));
    String request =
        """
        POST /push/%s HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(secret, port, BODY, exact);
    this.prefix = prefix;
    template = request.getBytes(StandardCharsets.UTF_8);
    numberAt = request.indexOf(MARK);
  }

  /** How many were made. */
  int made() {
    return next;
  }

  /** Posting number of the n-th push. */
  String number(int n) {
    return "%s-%09d-1".formatted(prefix, n);
  }

  /** The next request. */
  ByteBuffer next() {
    byte[] request = template.clone();
    int number = next++;
    for (int place = numberAt + MARK.length() - 1; place >= numberAt; place--) {
      request[place] = (byte) ('0' + number % 10);
      number /= 10;
    }
    return ByteBuffer.wrap(request);
  }
}
