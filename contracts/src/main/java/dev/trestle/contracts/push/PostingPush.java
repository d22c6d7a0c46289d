package dev.trestle.contracts.push;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;

/** A push about one posting, on {@code ozon.push.posting}. */
public sealed interface PostingPush extends Push permits FbsPush, FboPush {

  /** The posting that the push is about. */
  PostingNumber postingNumber();

  /** Whose posting it is. */
  SellerId seller();
}
