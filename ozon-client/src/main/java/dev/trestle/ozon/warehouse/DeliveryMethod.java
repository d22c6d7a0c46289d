package dev.trestle.ozon.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery method of a warehouse ({@code /v2/delivery-method/list}, older {@code v1}).
 *
 * @param status {@code NEW}, {@code EDITED}, {@code ACTIVE}, {@code DISABLED}, {@code WAITING},
 *     {@code BROKEN}, an open list
 * @param cutoff until when of the day a posting must be packed, {@code 13:00}, the warehouse's time
 * @param packingMinutes the least time for packing
 * @param integration such as {@code ozon}, {@code 3pl_tracking}; v2 only
 * @param express v2 only
 */
public record DeliveryMethod(
    DeliveryMethodId id,
    @Nullable String name,
    WarehouseId warehouseId,
    @Nullable String status,
    @Nullable Long providerId,
    @Nullable Long templateId,
    @Nullable String cutoff,
    @Nullable Long packingMinutes,
    @Nullable String integration,
    @Nullable Boolean express,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {}
