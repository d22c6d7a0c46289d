package dev.trestle.sandbox.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.wire.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares an answer with the documented ones: {@code {"result": true}}, and for a ping exactly
 * {@code {version, name, time}}.
 */
final class AnswerCheck {

  private static final Set<String> PING_KEYS = Set.of("version", "name", "time");

  private AnswerCheck() {}

  static PushVerdict verdict(Push push, int status, String contentType, String body) {
    if (status >= 500) {
      return PushVerdict.SERVER_FAULT;
    }
    if (status != 200) {
      return PushVerdict.STATUS_CODE_NOT_OK;
    }
    if (body.isBlank()) {
      return PushVerdict.EMPTY_BODY;
    }
    if (!contentType.startsWith("application/json")) {
      return PushVerdict.INVALID_BODY;
    }
    return json(push, body);
  }

  private static PushVerdict json(Push push, String body) {
    try {
      JsonNode json = Json.read(body);
      return push.isPing() ? ping(json) : result(json);
    } catch (JsonProcessingException e) {
      return PushVerdict.INVALID_JSON;
    }
  }

  private static PushVerdict result(JsonNode json) {
    return json.path("result").isBoolean() && json.path("result").booleanValue()
        ? PushVerdict.ACCEPTED
        : PushVerdict.WRONG_RESULT_FIELD;
  }

  /** A missing time is a wrong time; any other difference is a wrong result. */
  private static PushVerdict ping(JsonNode json) {
    Set<String> keys = new TreeSet<>();
    json.fieldNames().forEachRemaining(keys::add);
    keys.add("time");
    if (!keys.equals(PING_KEYS)
        || !json.path("version").isTextual()
        || !json.path("name").isTextual()) {
      return PushVerdict.WRONG_RESULT_FIELD;
    }
    return isUtcTime(json.path("time"))
        ? PushVerdict.ACCEPTED
        : PushVerdict.WRONG_RESULT_TIME_FIELD;
  }

  private static boolean isUtcTime(JsonNode time) {
    try {
      return time.isTextual()
          && OffsetDateTime.parse(time.textValue()).getOffset().getTotalSeconds() == 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
