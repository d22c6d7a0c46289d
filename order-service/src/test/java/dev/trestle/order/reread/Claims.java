package dev.trestle.order.reread;

import dev.trestle.contracts.SellerId;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAccount;
import java.time.Instant;
import java.util.List;

/** Requests as tests need them. */
final class Claims {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final OzonAccount ACCOUNT =
      new OzonAccount(1, "shop", "418206", "secret", SellerId.parse("418206"));

  private Claims() {}

  static Claim posting(String number) {
    return claim(RereadKinds.POSTING, number, 0);
  }

  static Claim order(String number) {
    return claim(RereadKinds.ORDER, number, 0);
  }

  static Claim claim(String kind, String subject, int attempt) {
    return claim(kind, subject, attempt, NOW);
  }

  static Claim claim(String kind, String subject, int attempt, Instant wantedAt) {
    return new Claim(kind, subject, 1, 1, attempt, NOW, wantedAt, "lease of " + subject, "");
  }

  static Batch batch(Claim... claims) {
    return new Batch(ACCOUNT, Section.FBS, List.of(claims), true, new Lane());
  }
}
