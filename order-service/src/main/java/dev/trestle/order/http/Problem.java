package dev.trestle.order.http;

import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable name of the kind of problem
 * @param parameter the request parameter at fault, where there is one
 */
public record Problem(
    String type, String title, int status, String detail, @Nullable String parameter) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem on its way out of a resource. */
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    /** Any problem. */
    public Raised(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** 400: a parameter, or a field of the body by its path. */
  public static Raised badParameter(String name, String why) {
    String detail = why.startsWith(name) ? why : name + " " + why;
    return new Raised(of("bad-parameter", "A parameter cannot be read", 400, detail, name));
  }

  /** 404: nobody told us of it. */
  public static Raised notFound(String what, String id) {
    return new Raised(of("not-found", "Not found", 404, "There is no " + what + " " + id, null));
  }

  /** A problem of our own kind. */
  public static Problem of(
      String kind, String title, int status, String detail, @Nullable String parameter) {
    return new Problem("urn:trestle:problem:" + kind, title, status, detail, parameter);
  }
}
