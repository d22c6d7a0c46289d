package dev.trestle.sandbox.control;

import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;

/** The seller that a control path names. */
final class KnownSeller {

  private KnownSeller() {}

  static SellerId of(SellerAccounts accounts, ControlCall call) {
    String seller = call.path("seller");
    return accounts
        .find(seller)
        .orElseThrow(() -> ControlErrors.refusal(404, "seller", "unknown seller " + seller));
  }
}
