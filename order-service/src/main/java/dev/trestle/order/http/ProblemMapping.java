package dev.trestle.order.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of the API as problem details; what we did not foresee gets an id to find it by. */
class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  @ServerExceptionMapper
  Response raised(Problem.Raised raised) {
    return answer(raised.problem());
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized() {
    return Response.fromResponse(
            answer(
                Problem.of(
                    "unauthorized",
                    "Unauthorized",
                    401,
                    "Send Authorization: Bearer <token>",
                    null)))
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException forbidden) {
    return answer(
        Problem.of("forbidden", "Forbidden", 403, "The token's role does not allow this", null));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException wrong) {
    int status = wrong.getResponse().getStatus();
    String title = Response.Status.fromStatusCode(status).getReasonPhrase();
    return answer(Problem.of("http-" + status, title, status, title, null));
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable trouble) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(trouble, "request failed, problem %s", id);
    return answer(
        Problem.of(
            "internal", "Internal error", 500, "Something failed here; look for " + id, null));
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
