package dev.trestle.order.story;

import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The pushes of one seller on their way: late, in any order, twice, or never. */
final class Mail {

  private final long seller;
  private final Service service;
  private final List<byte[]> onTheirWay = new ArrayList<>();

  Mail(long seller, Service service) {
    this.seller = seller;
    this.service = service;
  }

  /** A part of them, shuffled, one perhaps twice; what was not committed comes again later. */
  String deliverSome(Random chance) {
    take();
    Collections.shuffle(onTheirWay, chance);
    int many = onTheirWay.isEmpty() ? 0 : chance.nextInt(onTheirWay.size() + 1);
    List<byte[]> batch = new ArrayList<>(onTheirWay.subList(0, many));
    boolean twice = chance.nextBoolean() && many > 0;
    if (twice) {
      batch.add(batch.get(chance.nextInt(many)));
    }
    boolean again = chance.nextInt(4) == 0;
    String told = "deliver " + many + " of " + onTheirWay.size() + (twice ? ", one twice" : "");
    if (!deliver(batch)) {
      return told + ", rolled back";
    }
    if (!again) {
      onTheirWay.subList(0, many).clear();
    }
    return told + (again ? ", all of them come again" : "");
  }

  String lose(Random chance) {
    take();
    if (onTheirWay.isEmpty()) {
      return "lose nothing";
    }
    byte[] lost = onTheirWay.remove(chance.nextInt(onTheirWay.size()));
    return "lose " + read(lost).type();
  }

  /** Whether there was any. */
  boolean deliverAll() {
    take();
    boolean any = !onTheirWay.isEmpty();
    while (!onTheirWay.isEmpty()) {
      if (deliver(onTheirWay)) {
        onTheirWay.clear();
      }
    }
    return any;
  }

  private void take() {
    onTheirWay.addAll(PushCatcher.taken(seller));
  }

  private boolean deliver(List<byte[]> bodies) {
    Map<String, List<byte[]>> byTopic =
        bodies.stream()
            .collect(Collectors.groupingBy(body -> String.valueOf(read(body).type().topic())));
    return byTopic.entrySet().stream()
        .allMatch(each -> service.deliver(each.getKey(), each.getValue()));
  }

  private static PushEnvelope.Relayed read(byte[] body) {
    return (PushEnvelope.Relayed) PushReader.read(body);
  }
}
