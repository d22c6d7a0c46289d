package dev.trestle.ozon.budget;

/** Which calls go first when the budget is short; in this order. */
public enum CallClass {
  /** Somebody waits for the answer. */
  COMMAND,
  /** A push said that something changed. */
  REREAD,
  /** Nobody waits: what no push told is looked for. */
  SWEEP
}
