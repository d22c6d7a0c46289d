package dev.trestle.ozon.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an API key may do ({@code /v1/roles}).
 *
 * @param expiresAt when the key stops working (keys live 3 months); null where Ozon does not say
 */
public record KeyRoles(List<Role> roles, @Nullable Instant expiresAt) {

  /** Copies the roles. */
  public KeyRoles {
    roles = List.copyOf(roles);
  }

  /** Whether any of the roles has this method, such as {@code /v3/posting/fbs/get}. */
  public boolean mayCall(String path) {
    return roles.stream().anyMatch(role -> role.methods().contains(path));
  }

  /**
   * One role of the key.
   *
   * @param name such as {@code Admin}, an open list
   * @param methods paths
   */
  public record Role(String name, Set<String> methods) {

    /** Copies the methods. */
    public Role {
      methods = Set.copyOf(methods);
    }
  }
}
