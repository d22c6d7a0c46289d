package dev.trestle.sandbox.gate;

/** What watches and holds back the calls as they come. */
public record Traffic(RequestCounts counts, RequestLimits limits, Exchanges exchanges) {}
