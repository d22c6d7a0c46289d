package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;

/**
 * What never changes about a posting.
 *
 * @param orderId 11 digits, more than fits into 32 bits
 */
public record PostingIdentity(SellerId seller, PostingNumber number, long orderId) {}
