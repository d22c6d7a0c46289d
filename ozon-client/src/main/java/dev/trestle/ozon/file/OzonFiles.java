package dev.trestle.ozon.file;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonConfig;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** Fetches files that Ozon links to. */
@ApplicationScoped
public class OzonFiles {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 3;

  private final Vertx vertx;
  private final HttpClient http;
  private final FileHosts hosts;
  private final long largest;

  OzonFiles(Vertx vertx, OzonConfig config) {
    this.vertx = vertx;
    this.http = vertx.createHttpClient();
    this.hosts = FileHosts.of(config.fileHosts(), config.url());
    this.largest = config.fileLimit().asLongValue();
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /**
   * Fetches one file with a GET, without the account's key and outside the request budget. Not
   * repeated here: an address may live only minutes, and whoever asked for it can ask Ozon anew.
   *
   * @return {@code Unreadable} for an address that is not Ozon's, a redirect to another host or a
   *     file above {@code ozon.file-limit}; {@code Missing} for 404 and 410; {@code Refused} for
   *     other statuses below 500; {@code Unavailable} for the rest. Never a failed {@code Uni}
   */
  public Uni<OzonAnswer<OzonFile>> download(URI address) {
    return Uni.createFrom()
        .deferred(() -> {
          Context home = vertx.getOrCreateContext();
          return Uni.createFrom()
              .<OzonAnswer<OzonFile>>emitter(fetched -> start(home, address, fetched))
              .ifNoItem()
              .after(LIMIT)
              .fail()
              .onFailure()
              .recoverWithItem(trouble -> new OzonAnswer.Failed<>(failure(trouble)))
              .emitOn(command -> home.runOnContext(ignored -> command.run()));
        });
  }

  /**
   * From the first step on in one context: a response whose reader is set by another thread may
   * have ended before.
   */
  private void start(Context home, URI address, UniEmitter<? super OzonAnswer<OzonFile>> fetched) {
    home.runOnContext(ignored ->
        Future.succeededFuture(MOST_REDIRECTS)
            .compose(redirects -> fetch(address, redirects))
            .onSuccess(fetched::complete)
            .onFailure(fetched::fail));
  }

  private Future<OzonAnswer<OzonFile>> fetch(URI address, int redirects) {
    if (!hosts.allow(address)) {
      return Future.failedFuture(
          new Unusable(new OzonFailure.Unreadable("Ozon links to a host that is not its own")));
    }
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toASCIIString())
            .setConnectTimeout(CONNECT_LIMIT.toMillis())
            .setTimeout(LIMIT.toMillis());
    return http.request(options)
        .compose(HttpClientRequest::send)
        .compose(response -> read(address, response, redirects));
  }

  private Future<OzonAnswer<OzonFile>> read(
      URI address, HttpClientResponse response, int redirects) {
    int status = response.statusCode();
    String location = response.getHeader("Location");
    if (status >= 300 && status < 400 && location != null) {
      BoundedBody.discard(response);
      return redirected(address, location, redirects);
    }
    if (status != 200) {
      BoundedBody.discard(response);
      return Future.failedFuture(new Unusable(refusal(status)));
    }
    String type =
        Objects.requireNonNullElse(response.getHeader("Content-Type"), "application/octet-stream");
    return BoundedBody.of(response, largest)
        .map(bytes -> new OzonAnswer.Ok<>(new OzonFile(type, bytes)));
  }

  private Future<OzonAnswer<OzonFile>> redirected(URI address, String location, int redirects) {
    URI target;
    try {
      target = address.resolve(location);
    } catch (IllegalArgumentException noAddress) {
      return Future.failedFuture(
          new Unusable(new OzonFailure.Unreadable("a file's redirect leads nowhere")));
    }
    boolean same = Objects.equals(address.getAuthority(), target.getAuthority());
    if (!same || redirects == 0) {
      return Future.failedFuture(
          new Unusable(new OzonFailure.Unreadable("a file's redirect leads to another host")));
    }
    return fetch(target, redirects - 1);
  }

  private static OzonFailure refusal(int status) {
    if (status == 404 || status == 410) {
      return new OzonFailure.Missing("the file is not there (HTTP " + status + ")");
    }
    return status >= 500
        ? new OzonFailure.Unavailable(true, "HTTP " + status + " for a file")
        : new OzonFailure.Refused(status, "unknown", "the file is refused");
  }

  private static OzonFailure failure(Throwable trouble) {
    return trouble instanceof Unusable unusable
        ? unusable.failure()
        : new OzonFailure.Unavailable(true, "no file: " + trouble.getClass().getSimpleName());
  }
}
