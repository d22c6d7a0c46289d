package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills shops beside the calls that go on, one thread per shop. The products are added to those the
 * seller has; filling the same shop again with the same seed replaces the same products.
 */
public final class ShopFiller {

  private static final System.Logger LOG = System.getLogger(ShopFiller.class.getName());

  private final Shops shops;
  private final PostingLife life;
  private final Clock clock;
  private final Map<SellerId, Filling> fillings = new ConcurrentHashMap<>();

  public ShopFiller(Shops shops, PostingLife life, Clock clock) {
    this.shops = shops;
    this.life = life;
    this.clock = clock;
  }

  /** Begins; empty when the seller's shop is being filled already. */
  public synchronized Optional<Filling> begin(SellerId seller, ShopWish wish) {
    if (last(seller).filter(last -> last.state() == Filling.State.RUNNING).isPresent()) {
      return Optional.empty();
    }
    Filling filling = new Filling(wish);
    fillings.put(seller, filling);
    Thread.ofPlatform()
        .daemon()
        .name("shop of seller " + seller)
        .start(() -> fill(seller, filling));
    return Optional.of(filling);
  }

  /** The latest filling of this seller's shop. */
  public Optional<Filling> last(SellerId seller) {
    return Optional.ofNullable(fillings.get(seller));
  }

  /** Stops what runs; nothing is added after this returns. */
  public synchronized void reset() {
    fillings.values().forEach(filling -> filling.end(Filling.State.CALLED_OFF));
    fillings.clear();
  }

  private void fill(SellerId seller, Filling filling) {
    try {
      ShopWish wish = filling.wish();
      List<Product> products = products(seller, filling);
      var postings = new PostingFiller(life, seller, wish.seed(), clock);
      int i = 0;
      while (i < wish.postings() && filling.posting(() -> postings.make(products))) {
        i++;
      }
      filling.end(Filling.State.DONE);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "The shop of seller " + seller + " was not filled", bug);
      filling.end(Filling.State.FAILED);
    }
  }

  private List<Product> products(SellerId seller, Filling filling) {
    List<Long> warehouses = Warehouse.of(seller).stream().map(Warehouse::id).toList();
    ProductMaker maker = new ProductMaker(seller, filling.wish().seed(), warehouses);
    Shop shop = shops.of(seller);
    List<Product> products = new ArrayList<>(filling.wish().products());
    for (int i = 0; i < filling.wish().products(); i++) {
      Product product = maker.make(i);
      if (!filling.product(() -> shop.put(product))) {
        return products;
      }
      products.add(product);
    }
    return products;
  }
}
