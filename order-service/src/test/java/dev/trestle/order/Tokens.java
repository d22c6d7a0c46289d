package dev.trestle.order;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/** Tokens of each role, beside the admin's that {@link OrderStack} configures. */
public final class Tokens {

  public static final String VIEWER = "a-viewer-of-the-tests";
  public static final String OPERATOR = "an-operator-of-the-tests";

  private Tokens() {}

  /** Makes those that are missing. */
  public static void make(Pool database) {
    make(database, "viewer-of-the-tests", VIEWER, "viewer");
    make(database, "operator-of-the-tests", OPERATOR, "operator");
  }

  private static void make(Pool database, String name, String token, String role) {
    database
        .preparedQuery(
            """
            insert into api_token (name, token_sha256, role) values ($1, $2, $3)
            on conflict do nothing
            """)
        .execute(Tuple.of(name, OrderStack.sha256(token), role))
        .await()
        .atMost(Duration.ofSeconds(30));
  }
}
