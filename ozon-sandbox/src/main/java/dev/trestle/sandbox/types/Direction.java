package dev.trestle.sandbox.types;

/** Which body of an exchange: protobuf's JSON reads requests with more patience. */
public enum Direction {
  REQUEST,
  RESPONSE
}
