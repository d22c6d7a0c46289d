package dev.trestle.sandbox.chat;

/**
 * Who writes in a chat.
 *
 * @param id text on the wire, although its digits are a number
 * @param type {@code Seller}, {@code Customer}, {@code Support}, {@code NotificationUser} …, open
 */
public record ChatUser(String id, String type) {

  /** The type of the seller's own messages. */
  public static final String SELLER = "Seller";

  /** Ozon's machines. */
  static final ChatUser NOTIFIER = new ChatUser("7700009", "NotificationUser");

  boolean isSeller() {
    return type.equals(SELLER);
  }
}
