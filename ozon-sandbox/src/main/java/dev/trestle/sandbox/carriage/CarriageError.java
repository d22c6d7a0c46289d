package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;

/** Ozon's reasons against a carriage, of the error tables of the act and carriage methods. */
enum CarriageError {
  /** Another carriage of this departure is not approved yet. */
  CANNOT_CREATE("can't create carriage"),
  METHOD_NOT_FOUND("DELIVERY_METHOD_NOT_FOUND"),
  NO_POSTINGS("no_postings"),
  NOT_PACKAGED("not_packaged"),
  /** The departure lies in the past. */
  OUTDATED("outdated"),
  /** The departure's day has not come. */
  TIME_NOT_PASSED("package_time_not_passed"),
  /** The last carriage of this departure is still being formed. */
  NOT_READY("posting_statuses_not_ready"),
  /** The carriage is not approved, or its papers are not made yet. */
  WRONG_CARRIAGE_STATUS("Incorrect_carriage_status"),
  POSTING_NOT_FOUND("POSTING_NOT_FOUND"),
  WRONG_POSTING_STATUS("HAS_INCORRECT_STATUS");

  private final String text;

  CarriageError(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  Refusal refusal() {
    return OzonErrors.invalid(text);
  }
}
