package dev.trestle.order.intake;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.ChatPush;
import dev.trestle.contracts.push.OrderPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.Push;
import dev.trestle.order.order.OrderFacts;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the pushes of one topic are, before anybody asks what they say.
 *
 * @param type what bodies are decoded to
 * @param subjectName what the subject is, for logs and reasons
 * @param subject whom or what a push is about: the subject of its inbox row
 * @param seller whose it is
 * @param setAside what of a body is kept while no account of the seller is known
 */
record PushKind<P extends Push>(
    Class<P> type,
    String subjectName,
    Function<P, String> subject,
    Function<P, SellerId> seller,
    UnaryOperator<byte[]> setAside) {

  static final PushKind<PostingPush> POSTING =
      new PushKind<>(
          PostingPush.class,
          "posting",
          push -> push.postingNumber().value(),
          PostingPush::seller,
          UnaryOperator.identity());

  static final PushKind<OrderPush> ORDER =
      new PushKind<>(
          OrderPush.class,
          "order",
          push -> OrderFacts.orderOf(push).value(),
          OrderPush::seller,
          UnaryOperator.identity());

  static final PushKind<ChatPush> CHAT =
      new PushKind<>(
          ChatPush.class,
          "chat",
          push -> push.chatId().value(),
          ChatPush::seller,
          SetAsideBody::withoutText);
}
