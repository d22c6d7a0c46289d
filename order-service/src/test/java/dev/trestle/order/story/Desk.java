package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.order.OrderStack;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The CRM's side: asks for actions, now and then twice with the same key. */
final class Desk {

  private final long seed;
  private final Http api;
  private final List<Wish> asked = new ArrayList<>();
  private final Map<String, String> commands = new HashMap<>();

  Desk(long seed, URI api) {
    this.seed = seed;
    this.api = new Http(api);
  }

  /** The key of what is asked next. */
  String nextKey() {
    return "seed-" + seed + "-" + asked.size();
  }

  /** Something new. */
  Wish write(Wish wish) {
    asked.add(wish);
    return wish;
  }

  /** Now and then twice at one moment. */
  String ask(Random chance, Wish wish) {
    return send(wish, chance.nextInt(4) == 0 ? 2 : 1);
  }

  /** The same as before, with its key. */
  String askAgain(Random chance) {
    return asked.isEmpty()
        ? "ask nothing again"
        : "again: " + send(asked.get(chance.nextInt(asked.size())), 1);
  }

  /** So many times at one moment. */
  private String send(Wish wish, int times) {
    List<CompletableFuture<Http.Answer>> answers = new ArrayList<>();
    for (int each = 0; each < times; each++) {
      answers.add(CompletableFuture.supplyAsync(() -> post(wish)));
    }
    List<String> told = new ArrayList<>();
    for (CompletableFuture<Http.Answer> each : answers) {
      Http.Answer answer = each.join();
      told.add(answer.status() + " " + command(wish, answer));
    }
    return wish + " -> " + told;
  }

  private Http.Answer post(Wish wish) {
    return api.send(
        "POST",
        wish.path(),
        wish.body(),
        Map.of(
            "Authorization",
            "Bearer " + OrderStack.TOKEN,
            "Prefer",
            "respond-async",
            "Idempotency-Key",
            wish.key()));
  }

  /** One key is one command, whatever its answers were. */
  private String command(Wish wish, Http.Answer answer) {
    JsonNode body = answer.body();
    if (body.path("type").asText().endsWith("key-taken")) {
      throw new AssertionError(wish + " is said to be another request than it was: " + body);
    }
    String id = body.path(answer.accepted() ? "id" : "command").asText();
    if (id.isEmpty()) {
      return body.path("type").asText();
    }
    String first = commands.putIfAbsent(wish.key(), id);
    if (first != null && !first.equals(id)) {
      throw new AssertionError(wish + " is two commands, " + first + " and " + id);
    }
    return id;
  }
}
