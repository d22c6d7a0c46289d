package dev.trestle.bench.budget;

import dev.trestle.ozon.budget.BudgetConfig;
import java.util.Map;

/** A configuration of nothing but a share. */
record Share(int share) implements BudgetConfig {

  @Override
  public int requestsPerSecond() {
    return share;
  }

  @Override
  public Map<Long, Account> accounts() {
    return Map.of();
  }
}
