package dev.trestle.order.parked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records to hand to their handlers again: 1 to 500 ids. */
public record ReplayWish(@Nullable List<String> ids) {}
