package dev.trestle.ozon;

import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/** Ozon took a command. Many of them work on afterwards: what came of it is told by reading. */
public record Accepted() {

  private static final int OK = 200;

  /**
   * Reads the answers without content of their own: {@code {}}, {@code {"result": true}}, {@code
   * {"result": {"result": true}}}, a text as result, or {@code {"code": 0}}. An {@code error}, a
   * result of false (also of one item) or another code is {@link OzonFailure.Refused}, although the
   * HTTP status is 200.
   */
  public static OzonAnswer<Accepted> read(OzonAnswer<WireObject> answer) {
    return switch (answer) {
      case OzonAnswer.Failed<WireObject> failed -> new OzonAnswer.Failed<>(failed.failure());
      case OzonAnswer.Ok<WireObject> ok -> read(ok.value());
    };
  }

  private static OzonAnswer<Accepted> read(WireObject wire) {
    if (wire.has("error") || wire.text("error") != null) {
      return refused(wire.object("error").text("code"), reason(wire));
    }
    for (WireObject item : wire.objects("result")) {
      if (Boolean.FALSE.equals(item.flag("result"))) {
        return refused(null, reason(item));
      }
    }
    WireObject result = wire.has("result") ? wire.object("result") : wire;
    String code = wire.text("code");
    if (code != null && !code.equals("0")) {
      return refused(code, reason(wire));
    }
    return Boolean.FALSE.equals(result.flag("result"))
        ? refused(null, "result is false")
        : new OzonAnswer.Ok<>(new Accepted());
  }

  /** Whatever Ozon says of the cause: {@code error} as text or object, or {@code message}. */
  private static String reason(WireObject wire) {
    String error = wire.text("error");
    String inside = wire.object("error").text("message");
    String message = wire.text("message");
    return error != null
        ? error
        : inside != null ? inside : message != null ? message : "no message";
  }

  private static OzonAnswer<Accepted> refused(@Nullable String code, String message) {
    return new OzonAnswer.Failed<>(
        new OzonFailure.Refused(OK, code == null ? "unknown" : code, message));
  }
}
