package dev.trestle.order.access;

import java.util.List;
import java.util.Set;

/** Roles of tokens, the smaller ones within the larger. */
public final class Role {

  public static final String VIEWER = "viewer";
  public static final String OPERATOR = "operator";
  public static final String ADMIN = "admin";

  private static final List<String> BY_POWER = List.of(VIEWER, OPERATOR, ADMIN);

  private Role() {}

  /** A role and all smaller ones; none for a name that is no role. */
  static Set<String> upTo(String role) {
    return Set.copyOf(BY_POWER.subList(0, BY_POWER.indexOf(role) + 1));
  }
}
