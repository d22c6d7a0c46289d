package dev.trestle.order.raw;

import java.util.List;

/** All methods that can be called here. */
public record MethodList(List<MethodView> methods) {

  /** Copies the methods. */
  public MethodList {
    methods = List.copyOf(methods);
  }
}
