package dev.trestle.sandbox.seller;

import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The known sellers. The key of seller 100001 is {@code sandbox-key-100001}, and so on. */
public final class SellerAccounts {

  private final Set<SellerId> sellers;

  public SellerAccounts(List<SellerId> sellers) {
    this.sellers = Set.copyOf(sellers);
  }

  /** The seller of a call by its headers Client-Id and Api-Key (reference, "Authorization"). */
  public SellerId authorize(Call call) {
    Optional<String> client = call.header("client-id");
    Optional<String> key = call.header("api-key");
    if (client.isEmpty() || key.isEmpty()) {
      throw OzonErrors.headersMissing();
    }
    return find(client.get())
        .filter(seller -> key.get().equals(keyOf(seller)))
        .orElseThrow(OzonErrors::wrongKey);
  }

  public Optional<SellerId> find(String client) {
    return SellerId.parse(client).filter(sellers::contains);
  }

  public static String keyOf(SellerId seller) {
    return "sandbox-key-" + seller;
  }
}
