package dev.trestle.sandbox.returns;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;

/** What the control API wants to come back. */
public record NewReturn(
    String type, String reason, Posting posting, PostingProduct product, ReturnStatus status) {}
