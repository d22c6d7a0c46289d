package dev.trestle.localstack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connect's answer to {@code GET /connectors/<name>/status}: the connector's own state first, then
 * those of its tasks. A connector can be RUNNING with a FAILED task.
 *
 * @param reason first line of the first stack trace, empty if there is none
 */
record ConnectorStatus(List<String> states, String reason) {

  // Quotes inside JSON strings are escaped, so a trace cannot look like one of these fields.
  private static final Pattern STATE = Pattern.compile("\"state\":\\s*\"([A-Z_]+)\"");
  private static final Pattern TRACE = Pattern.compile("\"trace\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  static ConnectorStatus parse(String json) {
    List<String> states = STATE.matcher(json).results().map(found -> found.group(1)).toList();
    Matcher trace = TRACE.matcher(json);
    return new ConnectorStatus(states, trace.find() ? firstLine(trace.group(1)) : "");
  }

  boolean failed() {
    return states.contains("FAILED");
  }

  /** The connector and at least one task, all running. */
  boolean running() {
    return states.size() > 1 && states.stream().allMatch("RUNNING"::equals);
  }

  private static String firstLine(String escaped) {
    int end = escaped.indexOf("\\n");
    return end < 0 ? escaped : escaped.substring(0, end);
  }
}
