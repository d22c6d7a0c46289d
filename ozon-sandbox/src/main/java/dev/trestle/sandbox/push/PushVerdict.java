package dev.trestle.sandbox.push;

import dev.trestle.sandbox.subscription.Answer;

/**
 * How an attempt ended; all but the first in the words of Ozon's connection check (reference, push
 * chapter, error codes).
 */
public enum PushVerdict {
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

  /** What it means for the health of a URL. */
  Answer.Kind kind() {
    return switch (this) {
      case REQUEST_ERROR -> Answer.Kind.UNREACHABLE;
      case REQUEST_TIMEOUT -> Answer.Kind.TOO_SLOW;
      case SERVER_FAULT, STATUS_CODE_NOT_OK -> Answer.Kind.REFUSED;
      case ACCEPTED,
          EMPTY_BODY,
          INVALID_BODY,
          INVALID_JSON,
          WRONG_RESULT_FIELD,
          WRONG_RESULT_TIME_FIELD ->
          Answer.Kind.OK;
    };
  }
}
