package dev.trestle.ozon.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** This service's share of what Ozon allows an account. */
@ConfigMapping(prefix = "ozon.budget")
public interface BudgetConfig {

  /** What Ozon allows a Client-Id over all methods, in requests per second. */
  @WithDefault("50")
  int requestsPerSecond();

  /**
   * Requests per second of this service, all replicas together. The shares of all services must not
   * add up to more than {@link #requestsPerSecond}.
   */
  int share();

  /** Accounts whose limit at Ozon differs, by our account id. */
  Map<Long, Account> accounts();

  /** One such account. */
  interface Account {

    /** As {@link BudgetConfig#requestsPerSecond}. */
    Optional<Integer> requestsPerSecond();

    /** As {@link BudgetConfig#share}. */
    int share();
  }
}
