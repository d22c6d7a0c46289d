package dev.trestle.order.intake;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.OrderPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.Push;
import dev.trestle.order.order.OrderFacts;
import java.util.function.Function;

/**
 * What the pushes of one topic are, before anybody asks what they say.
 *
 * @param type what bodies are decoded to
 * @param subjectName what the subject is, for logs and reasons
 * @param subject whom or what a push is about: the subject of its inbox row
 * @param seller whose it is
 */
record PushKind<P extends Push>(
    Class<P> type, String subjectName, Function<P, String> subject, Function<P, SellerId> seller) {

  static final PushKind<PostingPush> POSTING =
      new PushKind<>(
          PostingPush.class, "posting", push -> push.postingNumber().value(), PostingPush::seller);

  static final PushKind<OrderPush> ORDER =
      new PushKind<>(
          OrderPush.class, "order", push -> OrderFacts.orderOf(push).value(), OrderPush::seller);
}
