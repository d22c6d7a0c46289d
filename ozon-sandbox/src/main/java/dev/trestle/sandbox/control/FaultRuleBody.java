package dev.trestle.sandbox.control;

import dev.trestle.sandbox.fault.FaultKind;
import dev.trestle.sandbox.fault.FaultRule;
import dev.trestle.sandbox.seller.SellerAccounts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body that adds a rule of faults. */
final class FaultRuleBody {

  static final List<String> FIELDS =
      List.of("seller", "method", "kind", "count", "percent", "status", "from_ms", "to_ms");

  private static final int LONGEST_MS = 600_000;

  private final ControlBody body;
  private final SellerAccounts accounts;

  FaultRuleBody(ControlBody body, SellerAccounts accounts) {
    this.body = body;
    this.accounts = accounts;
  }

  FaultRule rule() {
    FaultKind kind = kind();
    long from = ranged("from_ms", 0, LONGEST_MS, 0);
    long to = ranged("to_ms", from, LONGEST_MS, from);
    boolean timed = body.names("from_ms") || body.names("to_ms");
    if (timed != (kind == FaultKind.LATENCY)) {
      throw body.wrong("from_ms", "belongs to kind latency, and latency needs it");
    }
    return new FaultRule(
        0,
        seller(),
        method(),
        kind,
        count(),
        (int) ranged("percent", 1, 100, 100),
        status(kind),
        Duration.ofMillis(from),
        Duration.ofMillis(to));
  }

  private FaultKind kind() {
    String known =
        Arrays.stream(FaultKind.values()).map(FaultKind::field).collect(Collectors.joining(", "));
    return body.text("kind")
        .flatMap(FaultKind::byField)
        .orElseThrow(() -> body.wrong("kind", "must be one of " + known));
  }

  private @Nullable String seller() {
    return body.text("seller")
        .map(text ->
            accounts
                .find(text)
                .orElseThrow(() -> body.wrong("seller", "unknown seller " + text))
                .toString())
        .orElse(null);
  }

  private String method() {
    String method = body.text("method").orElse("/");
    if (!method.startsWith("/")) {
      throw body.wrong("method", "must be the beginning of a path, such as /v3/posting/");
    }
    return method;
  }

  private @Nullable Integer count() {
    OptionalLong count = body.integer("count");
    return count.isEmpty() ? null : Integer.valueOf((int) ranged("count", 1, 1_000_000, 1));
  }

  private int status(FaultKind kind) {
    if (kind.usualStatus() == 0 && body.names("status")) {
      throw body.wrong("status", "kind " + kind.field() + " has its own");
    }
    int status = (int) ranged("status", 400, 599, kind.usualStatus());
    if (kind == FaultKind.GONE && status != 410 && status != 404) {
      throw body.wrong("status", "must be 410 or 404 for kind gone");
    }
    return status;
  }

  private long ranged(String field, long least, long most, long otherwise) {
    OptionalLong value = body.integer(field);
    if (value.isPresent() && (value.getAsLong() < least || value.getAsLong() > most)) {
      throw body.wrong(field, "must be inside range [" + least + ", " + most + "]");
    }
    return value.orElse(otherwise);
  }
}
