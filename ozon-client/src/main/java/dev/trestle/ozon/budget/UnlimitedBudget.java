package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;

/** Lets everything through. */
@DefaultBean
@ApplicationScoped
class UnlimitedBudget implements RequestBudget {

  @Override
  public Uni<Permit> take(Demand demand) {
    return Uni.createFrom().item(new Permit.Granted());
  }

  @Override
  public void pauseAccount(long accountId, Duration length) {}

  @Override
  public void pauseMethod(long accountId, OzonMethod method, Duration length) {}

  @Override
  public void remaining(long accountId, OptionalInt requests) {}
}
