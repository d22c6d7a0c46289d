package dev.trestle.ozon.returns;

/** The three dates that returns are listed by; Ozon takes exactly one of them. */
public enum ReturnDate {
  /** When the buyer gave the goods back. */
  RETURNED("logistic_return_date"),
  /** From when on storage is charged. */
  CHARGED_FROM("storage_tariffication_start_date"),
  /** When the return came into its present status: what a sweep asks for. */
  STATUS_CHANGED("visual_status_change_moment");

  private final String field;

  ReturnDate(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
