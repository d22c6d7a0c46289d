package dev.trestle.sandbox.posting;

/** Why a posting was cancelled, and by whom. */
public record Cancellation(long reasonId, String message, Canceller by, boolean afterShip) {

  /** "Out of stock at the seller's warehouse" (reference, /v1/posting/fbs/cancel-reason). */
  public static final long OUT_OF_STOCK = 352;

  public static final String OUT_OF_STOCK_TEXT = "Товар закончился на складе продавца";
}
