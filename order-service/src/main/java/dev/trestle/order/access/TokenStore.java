package dev.trestle.order.access;

import dev.trestle.contracts.Sha256;
import dev.trestle.order.OrderConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Token rows. The first admin token comes from configuration, as a hash. */
@ApplicationScoped
class TokenStore {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Pool database;
  private final OrderConfig config;

  TokenStore(Pool database, OrderConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Who a token belongs to. */
  record Token(String name, String role) {}

  void onStart(@Observes StartupEvent started) {
    config.apiTokenSha256().ifPresent(this::keepFirstToken);
  }

  Uni<Optional<Token>> find(String token) {
    return database
        .preparedQuery("select name, role from api_token where token_sha256 = $1")
        .execute(Tuple.of(Sha256.hex(token)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Token(row.getString("name"), row.getString("role")))
                .findFirst());
  }

  private void keepFirstToken(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "API_TOKEN_SHA256 must be 64 lower-case hex digits: the SHA-256 of the first admin token");
    }
    database
        .preparedQuery(
            """
            insert into api_token (name, token_sha256, role) values ('first-admin', $1, 'admin')
            on conflict (name) do update set token_sha256 = excluded.token_sha256
            """)
        .execute(Tuple.of(hash))
        .await()
        .atMost(START_LIMIT);
  }
}
