package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.types.Examples;
import dev.trestle.sandbox.types.ShapeCheck;
import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Finds what answers a path: a method of ours, else an example, else nothing. */
public final class Routing {

  private final Map<String, OzonMethod> methods;
  private final Examples examples;

  public Routing(Map<String, OzonMethod> methods, Examples examples) {
    this.methods = Map.copyOf(methods);
    this.examples = examples;
  }

  boolean isFile(Call call) {
    return call.path().startsWith(Examples.FILES);
  }

  Reply file(Call call) {
    return examples.file(call);
  }

  Future<Reply> answer(SellerId seller, Call call) {
    OzonMethod method = methods.get(call.path());
    if (method == null) {
      return Future.succeededFuture(examples.answer(call).orElseThrow(OzonErrors::methodNotFound));
    }
    String verb = ShapeCheck.verb(call.path());
    if (!call.verb().equals(verb)) {
      throw new Refusal(OzonErrors.verbNotAllowed().reply().with("Allow", verb));
    }
    ProtoObject request = ProtoObject.read(call.body().getBytes());
    return method instanceof AskingMethod asking
        ? asking.ask(seller, request)
        : Future.succeededFuture(method.answer(seller, request));
  }
}
