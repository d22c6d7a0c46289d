package dev.trestle.sandbox.push;

/**
 * How an attempt ended; all but the first in the words of Ozon's connection check (reference, push
 * chapter, error codes).
 */
enum PushVerdict {
  /** 200 with the documented body. */
  ACCEPTED,
  REQUEST_ERROR,
  REQUEST_TIMEOUT,
  SERVER_FAULT,
  STATUS_CODE_NOT_OK,
  EMPTY_BODY,
  INVALID_BODY,
  INVALID_JSON,
  WRONG_RESULT_FIELD,
  WRONG_RESULT_TIME_FIELD;

  /** Documented: whatever is not answered 200 comes again. A 200 with a wrong body does not. */
  boolean comesAgain() {
    return switch (this) {
      case REQUEST_ERROR, REQUEST_TIMEOUT, SERVER_FAULT, STATUS_CODE_NOT_OK -> true;
      case ACCEPTED,
          EMPTY_BODY,
          INVALID_BODY,
          INVALID_JSON,
          WRONG_RESULT_FIELD,
          WRONG_RESULT_TIME_FIELD ->
          false;
    };
  }
}
