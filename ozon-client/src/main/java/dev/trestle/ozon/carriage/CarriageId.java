package dev.trestle.ozon.carriage;

/** Ozon's id of a carriage, which is its act's id too; 64 bits. */
public record CarriageId(long value) {

  /** Refuses 0, Ozon's id for a carriage that could be created. */
  public CarriageId {
    if (value <= 0) {
      throw new IllegalArgumentException("a carriage id is above zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
