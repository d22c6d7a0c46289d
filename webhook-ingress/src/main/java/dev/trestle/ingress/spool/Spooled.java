package dev.trestle.ingress.spool;

import dev.trestle.ingress.PushRecord;

/** A record with its place in the spool. */
public record Spooled(long id, PushRecord record) {}
