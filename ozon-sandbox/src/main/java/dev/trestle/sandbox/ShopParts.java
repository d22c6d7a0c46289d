package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.ProductControl;
import dev.trestle.sandbox.control.ShopControl;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.shop.Reservations;
import dev.trestle.sandbox.shop.ShopFiller;
import dev.trestle.sandbox.shop.Shops;
import java.time.Clock;
import java.util.stream.Stream;

/** The shops of the sellers and what fills them. */
final class ShopParts {

  private final SellerAccounts accounts;
  private final Shops shops;
  private final Reservations reservations;
  private final ShopFiller filler;

  /**
   * @param reservations of these shops; the postings' life tells them what happens
   */
  ShopParts(
      SellerAccounts accounts,
      Shops shops,
      Reservations reservations,
      PostingLife life,
      Clock clock) {
    this.accounts = accounts;
    this.shops = shops;
    this.reservations = reservations;
    this.filler = new ShopFiller(shops, life, clock);
  }

  Stream<ControlArea> areas() {
    return Stream.of(new ProductControl(accounts, shops), new ShopControl(accounts, filler));
  }

  /** Before the postings are forgotten: nothing is added after this. */
  void reset() {
    filler.reset();
    shops.clear();
    reservations.clear();
  }
}
