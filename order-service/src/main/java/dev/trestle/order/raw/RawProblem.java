package dev.trestle.order.raw;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) of a call that Ozon did not satisfy.
 *
 * @param ozonStatus HTTP's, as Ozon answered; missing where it did not
 * @param ozonCode Ozon's own code of a refusal
 * @param ozonAnswer what Ozon answered: its JSON, or its text
 * @param mayBeDone true where the call may have reached Ozon: read before you repeat a write
 * @param successor the method to call instead
 */
public record RawProblem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer ozonStatus,
    @Nullable String ozonCode,
    @Nullable JsonNode ozonAnswer,
    @Nullable Boolean mayBeDone,
    @Nullable String successor) {}
