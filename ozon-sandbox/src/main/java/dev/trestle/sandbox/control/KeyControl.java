package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.KeyRole;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerKey;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Shows a seller's key; rotates it, lets it expire, gives it roles, unsigns the offer. */
public final class KeyControl implements ControlArea {

  private static final String KEY = "/control/sellers/{seller}/key";

  private final SellerAccounts accounts;

  public KeyControl(SellerAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", KEY, call -> Reply.ok(json(accounts.key(seller(call))))),
        new Route("PUT", KEY, this::change));
  }

  /** What is not named stays. */
  private Reply change(ControlCall call) {
    SellerId seller = seller(call);
    ControlBody body = call.body(List.of("key", "expires_at", "roles", "offer_signed"));
    List<KeyRole> roles = body.texts("roles").stream().map(title -> role(body, title)).toList();
    SellerKey key = accounts.key(seller);
    SellerKey wanted =
        new SellerKey(
            body.text("key").orElse(key.value()),
            body.time("expires_at").orElse(key.expiresAt()),
            body.names("roles") ? roles : key.roles(),
            body.flag("offer_signed", key.offerSigned()));
    if (wanted.value().isBlank()) {
      throw body.wrong("key", "must not be empty");
    }
    return Reply.ok(json(accounts.change(seller, same -> wanted)));
  }

  private static KeyRole role(ControlBody body, String title) {
    List<String> known = Stream.of(KeyRole.values()).map(KeyRole::title).toList();
    return KeyRole.byTitle(title)
        .orElseThrow(() -> body.wrong("roles", "known are " + String.join(", ", known)));
  }

  private static ObjectNode json(SellerKey key) {
    ObjectNode json =
        Json.object().put("key", key.value()).put("expires_at", key.expiresAt().toString());
    json.set("roles", Json.texts(key.roles().stream().map(KeyRole::title).toList()));
    return json.put("offer_signed", key.offerSigned());
  }

  private SellerId seller(ControlCall call) {
    return KnownSeller.of(accounts, call);
  }
}
