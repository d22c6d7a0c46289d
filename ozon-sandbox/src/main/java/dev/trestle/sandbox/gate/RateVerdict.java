package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.wire.Reply;
import java.util.Optional;

/**
 * What the limits say to a request.
 *
 * @param left how many more fit into this second, for Ratelimit-Remaining
 * @param refusal 429 when the request is one too many
 */
record RateVerdict(int left, Optional<Reply> refusal) {}
