package dev.trestle.sandbox.posting;

/** A stored change of a posting, with what it did to the order. */
record Change(Posting before, Posting after, OrderState orderBefore, OrderState orderAfter) {}
