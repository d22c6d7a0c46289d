package dev.trestle.sandbox.seller;

import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The known sellers and their keys. At first the key of seller 100001 is {@code
 * sandbox-key-100001}, and so on, with the role Admin, for three months from the start or the last
 * reset.
 */
public final class SellerAccounts {

  /** Every key may ask what it may do. */
  private static final String ROLES = "/v1/roles";

  private static final Duration LIFE_OF_A_KEY = Duration.ofDays(90);

  private final Set<SellerId> sellers;
  private final Clock clock;
  private final Map<SellerId, SellerKey> keys = new ConcurrentHashMap<>();

  public SellerAccounts(List<SellerId> sellers, Clock clock) {
    this.sellers = Set.copyOf(sellers);
    this.clock = clock;
    reset();
  }

  /** The seller of a call by its headers Client-Id and Api-Key (reference, "Authorization"). */
  public SellerId authorize(Call call) {
    Optional<String> client = call.header("client-id");
    Optional<String> given = call.header("api-key");
    if (client.isEmpty() || given.isEmpty()) {
      throw OzonErrors.headersMissing();
    }
    SellerId seller =
        find(client.get())
            .filter(known -> key(known).value().equals(given.get()))
            .orElseThrow(OzonErrors::wrongKey);
    check(key(seller), call.path());
    return seller;
  }

  private void check(SellerKey key, String path) {
    if (!clock.instant().isBefore(key.expiresAt())) {
      throw OzonErrors.keyExpired();
    }
    if (!key.offerSigned()) {
      throw OzonErrors.offerNotSigned();
    }
    if (!path.equals(ROLES) && key.roles().stream().noneMatch(role -> role.covers(path))) {
      throw OzonErrors.roleMissing(KeyRole.coveringOne(path).title());
    }
  }

  public Optional<SellerId> find(String client) {
    return SellerId.parse(client).filter(sellers::contains);
  }

  /** The key of a known seller; /v1/roles shows its roles and its end. */
  public SellerKey key(SellerId seller) {
    return keys.computeIfAbsent(
        seller,
        unknown -> {
          throw new IllegalArgumentException("Seller " + unknown + " is not known here");
        });
  }

  /** Rotates, expires or restricts a key. */
  public SellerKey change(SellerId seller, UnaryOperator<SellerKey> change) {
    return keys.merge(seller, key(seller), (current, same) -> change.apply(current));
  }

  /** The keys as they were at the start. */
  public void reset() {
    sellers.forEach(seller -> keys.put(seller, firstKey(seller)));
  }

  private SellerKey firstKey(SellerId seller) {
    return new SellerKey(
        "sandbox-key-" + seller, clock.instant().plus(LIFE_OF_A_KEY), List.of(KeyRole.ADMIN), true);
  }
}
