package dev.trestle.sandbox.control;

import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A control request after routing.
 *
 * @param path values of the template's names
 */
public record ControlCall(Call call, Map<String, String> path) {

  ControlBody body(List<String> known) {
    return ControlBody.read(call.body(), known);
  }

  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no {" + name + "}");
    }
    return value;
  }

  /** The seller that the path names. */
  SellerId seller(SellerAccounts accounts) {
    return accounts
        .find(path("seller"))
        .orElseThrow(
            () -> ControlErrors.refusal(404, "seller", "unknown seller " + path("seller")));
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(call.query().get(name));
  }
}
