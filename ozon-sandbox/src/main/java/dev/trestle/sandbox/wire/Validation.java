package dev.trestle.sandbox.wire;

/**
 * Limits of a request, refused in the documented words {@code Request validation error: invalid
 * <Request>.<Field>: <rule>} (reference, common errors of /v2/products/stocks).
 *
 * @param request name of the request message, as in Ozon's types
 */
public record Validation(String request) {

  /** Refuses a number outside {@code [least, most]}. */
  public void range(String field, long value, long least, long most) {
    require(
        value >= least && value <= most,
        field,
        "value must be inside range [" + least + ", " + most + "]");
  }

  public void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw OzonErrors.invalid(
          "Request validation error: invalid " + request + "." + field + ": " + rule);
    }
  }
}
