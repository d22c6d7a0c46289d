package dev.trestle.order.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Reads {@code Authorization: Bearer <token>}. */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer ";

  private final TokenStore tokens;

  BearerTokens(TokenStore tokens) {
    this.tokens = tokens;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager unused) {
    String header = request.request().getHeader("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Uni.createFrom().optional(java.util.Optional.empty());
    }
    return tokens
        .find(header.substring(SCHEME.length()).strip())
        .map(found -> found.orElseThrow(AuthenticationFailedException::new))
        .map(BearerTokens::identity);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  private static SecurityIdentity identity(TokenStore.Token token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(token.name()))
        .addRoles(Role.upTo(token.role()))
        .build();
  }
}
