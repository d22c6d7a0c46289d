package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.Tariffication;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postings as Ozon tells them. */
final class Postings {

  static final PostingNumber NUMBER = new PostingNumber("71530284-0012-1");

  private Postings() {}

  static OzonPosting in(String status, @Nullable String substatus, String... actions) {
    return with(status, substatus, List.of(actions), Packing.NONE, product(new Sku(11), 2));
  }

  static OzonPosting with(
      String status,
      @Nullable String substatus,
      List<String> actions,
      Packing packing,
      OzonPosting.Product... products) {
    return new OzonPosting(
        NUMBER,
        null,
        "71530284-0012",
        status,
        substatus,
        new OzonPosting.Dates(null, null, null, null, null),
        new OzonPosting.Delivery(null, null, "ozon", "fbs", false),
        Arrays.asList(products),
        packing,
        OzonPosting.Relations.NONE,
        Tariffication.NONE,
        Set.copyOf(actions),
        null,
        OzonPosting.Details.NONE);
  }

  /** The same posting with other kin. */
  static OzonPosting related(OzonPosting posting, String... numbers) {
    return new OzonPosting(
        posting.postingNumber(),
        posting.orderId(),
        posting.orderNumber(),
        posting.status(),
        posting.substatus(),
        posting.dates(),
        posting.delivery(),
        posting.products(),
        posting.packing(),
        new OzonPosting.Relations(null, Arrays.stream(numbers).map(PostingNumber::new).toList()),
        posting.tariffication(),
        posting.availableActions(),
        posting.cancellation(),
        posting.details());
  }

  static OzonPosting.Product product(Sku sku, long quantity) {
    return new OzonPosting.Product(sku, null, null, quantity, null);
  }
}
