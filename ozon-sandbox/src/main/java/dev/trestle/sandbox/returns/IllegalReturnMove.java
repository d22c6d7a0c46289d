package dev.trestle.sandbox.returns;

/** A return cannot go from its status to the wanted one. */
public final class IllegalReturnMove extends RuntimeException {

  IllegalReturnMove(ReturnStatus from, ReturnStatus to) {
    super("a return in " + from.systemName() + " cannot become " + to.systemName());
  }
}
