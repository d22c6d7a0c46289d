package dev.trestle.order.reread;

import dev.trestle.messaging.RereadQueue.Claim;

/** A request that Ozon's answer did not satisfy, and what becomes of it. */
record Settled(Claim claim, Next next) {}
