package dev.trestle.sandbox.gate;

/**
 * One call to the Ozon side and its answer, for those who watch.
 *
 * @param client Client-Id as it was sent, "" without
 * @param disturbed a fault had its hand in the answer
 */
public record Exchange(
    String verb,
    String path,
    String client,
    byte[] request,
    int status,
    String contentType,
    byte[] answer,
    boolean disturbed) {}
