package dev.trestle.ozon;

import dev.trestle.ozon.budget.Demand;
import dev.trestle.ozon.budget.Permit;
import dev.trestle.ozon.budget.RequestBudget;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says what the test wants, and keeps what the engine told it. */
final class RecordingBudget implements RequestBudget {

  final List<Demand> demands = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  Uni<Permit> answer = Uni.createFrom().item(new Permit.Granted());

  @Override
  public Uni<Permit> take(Demand demand) {
    demands.add(demand);
    return answer;
  }

  @Override
  public void pauseAccount(long accountId, Duration length) {
    told.add("account " + accountId + " " + length);
  }

  @Override
  public void pauseMethod(long accountId, OzonMethod method, Duration length) {
    told.add("method " + accountId + " " + method.path() + " " + length);
  }

  @Override
  public void remaining(long accountId, OptionalInt requests) {
    told.add("remaining " + accountId + " " + requests.orElseThrow());
  }
}
