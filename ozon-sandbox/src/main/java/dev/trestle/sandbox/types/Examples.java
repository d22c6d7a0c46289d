package dev.trestle.sandbox.types;

import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.util.Optional;

/**
 * Answers for methods without a life of their own here: made up from the types, the same ones for
 * the same seed. The header {@code X-Sandbox-Answer: example} tells them from real answers.
 */
public final class Examples {

  /** Where made-up URLs of files point to; these are open to everybody, as Ozon's are. */
  public static final String FILES = "/example-files/";

  private static final OzonTypes TYPES = OzonTypes.load();

  private final long seed;
  private volatile String origin = "";

  public Examples(long seed) {
    this.seed = seed;
  }

  /** Told once the sandbox listens, such as {@code http://127.0.0.1:28090}. */
  public void servedAt(String address) {
    origin = address;
  }

  /** The answer of a catalogued method; empty for a path that nobody knows. */
  public Optional<Reply> answer(Call call) {
    return TYPES.method(call.path()).map(method -> answer(method, call));
  }

  /** The file behind a made-up URL. */
  public Reply file(Call call) {
    String name = call.path().substring(FILES.length());
    if (!call.verb().equals("GET") || !name.matches("[a-z0-9-]+\\.(pdf|png|csv)")) {
      throw OzonErrors.methodNotFound();
    }
    return example(SampleFile.byName(name).reply());
  }

  private Reply answer(Method method, Call call) {
    if (!call.verb().equals(method.verb())) {
      throw new Refusal(OzonErrors.verbNotAllowed().reply().with("Allow", method.verb()));
    }
    if (isJson(call)) {
      ProtobufReading.check(method, call.body().getBytes());
    }
    return method.response() instanceof Shape.Bytes bytes
        ? example(SampleFile.byType(bytes.contentType()).reply())
        : example(Reply.ok(new ExampleMaker(seed, origin + FILES).make(method)));
  }

  /** Some methods take a form with files. */
  private static boolean isJson(Call call) {
    return !call.header("content-type").orElse("").startsWith("multipart/");
  }

  private static Reply example(Reply reply) {
    return reply.with("X-Sandbox-Answer", "example");
  }
}
