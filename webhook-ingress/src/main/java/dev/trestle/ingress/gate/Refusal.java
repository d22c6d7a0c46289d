package dev.trestle.ingress.gate;

/**
 * Why a caller is not heard.
 *
 * @param status HTTP status of the answer
 * @param message for the caller; tells nothing that helps to get in
 * @param reason for our metrics: one word
 * @param close whether the connection is cut
 */
public record Refusal(int status, String message, String reason, boolean close) {}
