package dev.trestle.sandbox.push;

import dev.trestle.sandbox.wire.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Posts one push and brings its answer, whatever happens. */
public final class PushTransport {

  private final HttpClient client;
  private final Duration limit;
  private final Clock watch;

  /**
   * @param limit Ozon suspends pushes that take longer than 5 seconds; here the attempt ends then
   * @param watch measures how long an answer took; real time, however fast the sandbox's clock runs
   */
  public PushTransport(Vertx vertx, Duration limit, Clock watch) {
    var options = new HttpClientOptions().setConnectTimeout((int) limit.toMillis());
    this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(64));
    this.limit = limit;
    this.watch = watch;
  }

  /** Only 64 connections lead to a URL: what waits for one does not count against the receiver. */
  Future<PushAnswer> post(Push push, URI url) {
    Instant asked = watch.instant();
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url.toString())
                .putHeader("content-type", "application/json"))
        .compose(request -> timed(push, request))
        .recover(failure -> Future.succeededFuture(PushAnswer.failed(failure, since(asked))));
  }

  private Future<PushAnswer> timed(Push push, HttpClientRequest request) {
    Instant start = watch.instant();
    return exchange(push, request, start)
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> {
          // Gives the connection back to those that wait.
          request.reset();
          return Future.succeededFuture(PushAnswer.failed(failure, since(start)));
        });
  }

  private Future<PushAnswer> exchange(Push push, HttpClientRequest request, Instant start) {
    return request
        .send(Buffer.buffer(Json.bytes(push.body())))
        .compose(response ->
            response
                .body()
                .map(body ->
                    PushAnswer.received(
                        push,
                        response.statusCode(),
                        contentType(response),
                        body.toString(),
                        since(start))));
  }

  private static String contentType(HttpClientResponse response) {
    return Objects.requireNonNullElse(response.getHeader("content-type"), "");
  }

  private Duration since(Instant start) {
    return Duration.between(start, watch.instant());
  }
}
