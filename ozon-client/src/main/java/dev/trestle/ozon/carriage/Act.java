package dev.trestle.ozon.carriage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of the list: {@code /v2/posting/fbs/act/list}.
 *
 * @param status of the carriage, Ozon's text
 * @param integrationType {@code ozon} or {@code 3pl}; an open list
 * @param acceptance status of the act of acceptance, such as {@code FORMED}; null without one
 */
public record Act(
    CarriageId id,
    String status,
    @Nullable Long deliveryMethodId,
    @Nullable String deliveryMethodName,
    @Nullable String integrationType,
    @Nullable LocalDate day,
    @Nullable Long containers,
    @Nullable Boolean partial,
    @Nullable Boolean postingsForNext,
    @Nullable String acceptance,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {}
