package dev.trestle.sandbox.types;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** A deviation with what is needed to refuse it in protobuf's words. */
record Finding(JsonPointer at, Shape shape, JsonNode value, ShapeDeviation deviation) {}
