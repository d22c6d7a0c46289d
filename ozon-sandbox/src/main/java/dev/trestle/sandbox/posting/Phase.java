package dev.trestle.sandbox.posting;

/** The way of a posting in one direction; Ozon's statuses sorted into it. */
enum Phase {
  FORMING,
  READY,
  MOVING,
  DONE,
  CANCELLED
}
