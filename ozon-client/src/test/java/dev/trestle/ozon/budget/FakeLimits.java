package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Answers as the test says, and remembers what it was told. */
final class FakeLimits implements MethodLimits {

  final Queue<Room> answers = new ArrayDeque<>();
  final List<Demand> asked = new ArrayList<>();
  final List<Charge> sent = new ArrayList<>();
  final List<Charge> givenBack = new ArrayList<>();

  static final Charge CHARGE = new Charge(1, List.of("/v2/products/stocks"), 5);

  @Override
  public Uni<Room> take(Demand demand, Duration patience) {
    asked.add(demand);
    return Uni.createFrom().item(answers.isEmpty() ? new Room.Taken(CHARGE) : answers.remove());
  }

  @Override
  public Uni<Void> sent(Charge charge) {
    sent.add(charge);
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> giveBack(Charge charge) {
    givenBack.add(charge);
    return Uni.createFrom().voidItem();
  }
}
