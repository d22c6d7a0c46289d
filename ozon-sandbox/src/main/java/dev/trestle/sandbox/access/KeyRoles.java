package dev.trestle.sandbox.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.KeyRole;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerKey;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.util.Collection;
import java.util.List;

/** POST /v1/roles: what the caller's key may do, and until when. */
public final class KeyRoles implements OzonMethod {

  private final SellerAccounts accounts;
  private final List<String> methods;

  /**
   * @param methods the paths of all methods
   */
  public KeyRoles(SellerAccounts accounts, Collection<String> methods) {
    this.accounts = accounts;
    this.methods = methods.stream().distinct().sorted().toList();
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    SellerKey key = accounts.key(seller);
    ObjectNode json = Json.object().put("expires_at", Json.time(key.expiresAt()));
    ArrayNode roles = json.putArray("roles");
    for (KeyRole role : key.roles()) {
      roles
          .addObject()
          .put("name", role.title())
          .set("methods", Json.texts(methods.stream().filter(role::covers).toList()));
    }
    return Reply.ok(json);
  }
}
