package dev.trestle.sandbox.chat;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerShelf;
import dev.trestle.sandbox.wire.OzonErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** All conversations, and the ids of messages. */
public final class ChatBook {

  private static final long FIRST_MESSAGE = 3_000_000_000_000_000_001L;

  private final SellerShelf<Conversation> shelf = new SellerShelf<>(1);
  private final Map<SellerId, AtomicLong> messages = new ConcurrentHashMap<>();
  private final long seed;

  public ChatBook(long seed) {
    this.seed = seed;
  }

  Conversation open(SellerId seller, String type, String postingNumber, Instant now) {
    return shelf.add(
        seller,
        number ->
            new Conversation(
                new Chat(number, id(seller, number), type, now, false, postingNumber),
                List.of(),
                0,
                0));
  }

  /** In the order in which the chats were opened. */
  public List<Conversation> all(SellerId seller) {
    return shelf.all(seller);
  }

  public Optional<Conversation> find(SellerId seller, String chatId) {
    return shelf.all(seller).stream()
        .filter(conversation -> conversation.chat().id().toString().equals(chatId))
        .findFirst();
  }

  Conversation get(SellerId seller, String chatId) {
    return find(seller, chatId).orElseThrow(() -> OzonErrors.notFound("chat not found"));
  }

  Conversation change(SellerId seller, Chat chat, UnaryOperator<Conversation> change) {
    return shelf
        .change(seller, chat.number(), change)
        .orElseThrow(() -> OzonErrors.notFound("chat not found"));
  }

  long nextMessage(SellerId seller) {
    return messages.computeIfAbsent(seller, any -> new AtomicLong(FIRST_MESSAGE)).getAndIncrement();
  }

  void clear() {
    shelf.clear();
    messages.clear();
  }

  /** The same for the same seed. */
  private UUID id(SellerId seller, long number) {
    String name = seed + "/" + seller + "/" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
