package dev.trestle.contracts.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the buyer gets a posting; both ends are null when Ozon took the window away. */
public record DeliveryWindow(@Nullable Instant begin, @Nullable Instant end) {}
