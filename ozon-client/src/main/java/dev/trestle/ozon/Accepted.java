package dev.trestle.ozon;

import dev.trestle.contracts.WireObject;

/** Ozon took a command. Many of them work on afterwards: what came of it is told by reading. */
public record Accepted() {

  private static final int OK = 200;

  /**
   * Reads the answers without content of their own: {@code {}}, {@code {"result": true}}, {@code
   * {"result": {"result": true}}}, a text as result, or {@code {"code": 0}}. A result of false or
   * another code is {@link OzonFailure.Refused}, although the HTTP status is 200.
   */
  public static OzonAnswer<Accepted> read(OzonAnswer<WireObject> answer) {
    return switch (answer) {
      case OzonAnswer.Failed<WireObject> failed -> new OzonAnswer.Failed<>(failed.failure());
      case OzonAnswer.Ok<WireObject> ok -> read(ok.value());
    };
  }

  private static OzonAnswer<Accepted> read(WireObject wire) {
    WireObject result = wire.has("result") ? wire.object("result") : wire;
    String code = wire.text("code");
    if (code != null && !code.equals("0")) {
      String message = wire.text("message");
      return refused(code, message == null ? "no message" : message);
    }
    return Boolean.FALSE.equals(result.flag("result"))
        ? refused("unknown", "result is false")
        : new OzonAnswer.Ok<>(new Accepted());
  }

  private static OzonAnswer<Accepted> refused(String code, String message) {
    return new OzonAnswer.Failed<>(new OzonFailure.Refused(OK, code, message));
  }
}
