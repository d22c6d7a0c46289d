package dev.trestle.sandbox.carriage;

/** What the seller did with a carriage last. */
enum CarriageStage {
  /** Created; its postings may still be changed. */
  NEW,
  /** Approved; its papers are made. */
  FORMED,
  CANCELLED
}
