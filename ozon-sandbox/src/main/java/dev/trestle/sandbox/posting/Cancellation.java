package dev.trestle.sandbox.posting;

/** Why a posting was cancelled, always by the seller here. */
public record Cancellation(long reasonId, String message, boolean afterShip) {

  /** "Out of stock at the seller's warehouse" (reference, /v1/posting/fbs/cancel-reason). */
  public static final long OUT_OF_STOCK = 352;

  public static final String OUT_OF_STOCK_TEXT = "Товар закончился на складе продавца";
}
