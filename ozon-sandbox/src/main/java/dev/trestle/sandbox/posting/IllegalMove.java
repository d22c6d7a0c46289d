package dev.trestle.sandbox.posting;

/** A posting cannot go from its state to the wanted one. */
public final class IllegalMove extends RuntimeException {

  IllegalMove(PostingState from, PostingState to) {
    super("a posting in " + from.substatus() + " cannot become " + to.substatus());
  }
}
