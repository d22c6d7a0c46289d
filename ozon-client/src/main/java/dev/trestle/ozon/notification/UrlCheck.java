package dev.trestle.ozon.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a URL answered Ozon's ping ({@code /v1/notification/check}).
 *
 * @param active whether Ozon would take it
 */
public record UrlCheck(boolean active, List<Problem> problems) {

  /** Copies the problems. */
  public UrlCheck {
    problems = List.copyOf(problems);
  }

  /**
   * {@code errors[]}.
   *
   * @param type {@code REQUEST_ERROR}, {@code REQUEST_TIMEOUT}, {@code SERVER_FAULT}, {@code
   *     STATUS_CODE_NOT_OK}, {@code EMPTY_BODY}, {@code INVALID_BODY}, {@code INVALID_JSON}, {@code
   *     WRONG_RESULT_FIELD}, {@code WRONG_RESULT_TIME_FIELD}; an open list
   */
  public record Problem(String type, @Nullable String description) {}
}
