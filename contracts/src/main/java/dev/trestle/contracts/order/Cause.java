package dev.trestle.contracts.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What made a new version. */
public enum Cause {
  @JsonProperty("push")
  PUSH,
  @JsonProperty("re-read")
  REREAD,
  @JsonProperty("sweep")
  SWEEP,
  @JsonProperty("command")
  COMMAND,
  @JsonProperty("first-sync")
  FIRST_SYNC;

  /** As events and history rows write it. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace("reread", "re-read").replace('_', '-');
  }
}
