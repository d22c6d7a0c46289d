package dev.trestle.ozon.access;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** What an account's key may do. */
@ApplicationScoped
public class AccessCalls {

  static final String ROLES = "/v1/roles";

  private final OzonCalls calls;

  AccessCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * The roles of the account's key with their methods, and when the key expires: {@code /v1/roles}.
   * A wrong key is {@code Refused} with code 7.
   */
  public Uni<OzonAnswer<KeyRoles>> roles(Caller caller) {
    return calls.call(caller, ROLES, Map.of()).map(answer -> answer.map(AccessCalls::read));
  }

  static KeyRoles read(WireObject answer) {
    return new KeyRoles(
        answer.objects("roles").stream().map(AccessCalls::role).toList(),
        answer.time("expires_at"));
  }

  private static KeyRoles.Role role(WireObject wire) {
    return new KeyRoles.Role(wire.requiredText("name"), Set.copyOf(wire.texts("methods")));
  }
}
