package dev.trestle.sandbox.control;

import java.util.stream.Stream;

/** A part of the control API. */
public interface ControlArea {

  Stream<Route> routes();
}
