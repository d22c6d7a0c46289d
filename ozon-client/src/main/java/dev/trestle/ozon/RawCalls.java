package dev.trestle.ozon;

import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.wire.Exchange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls any method of the catalogue with the caller's own JSON, for a CRM that needs more than the
 * typed calls: with the account's key, within its budget, repeated by the same rules.
 */
@ApplicationScoped
public class RawCalls {

  /** So many bytes of a refusal are kept. */
  public static final int LONGEST_ORIGINAL = 65_536;

  private final MethodCatalogue catalogue;
  private final CallLoop loop;
  private final CallMetrics metrics;

  RawCalls(MethodCatalogue catalogue, CallLoop loop, CallMetrics metrics) {
    this.catalogue = catalogue;
    this.loop = loop;
    this.metrics = metrics;
  }

  /**
   * Calls a method by the catalogue's verb.
   *
   * @param path with a parameter of the path filled in; one that is not in the catalogue is an
   *     {@link IllegalArgumentException}: ask {@link MethodCatalogue#find} first
   * @param query of a GET
   * @param body of a POST: JSON, sent as it is
   * @param items what the method's per-item limits count, as its typed call names them; none where
   *     it has such limits is an {@link IllegalArgumentException}
   * @return never a failed {@code Uni}
   */
  public Uni<RawAnswer> call(
      Caller caller,
      String path,
      Map<String, List<String>> query,
      byte[] body,
      List<String> items) {
    OzonMethod method = catalogue.require(path);
    if (items.isEmpty() && !method.itemLimits().isEmpty()) {
      throw new IllegalArgumentException("items: " + method.path() + " has limits for each item");
    }
    OzonCall call = new OzonCall(caller, method, path, query, body, items);
    return metrics.measured(method, loop.run(call).map(RawCalls::answer), RawCalls::failure);
  }

  private static RawAnswer answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          new RawAnswer.Ok(new OzonFile(answered.answer().contentType(), answered.answer().body()));
      case Outcome.Failed failed -> failed(failed.failure(), failed.answer());
    };
  }

  private static RawAnswer failed(OzonFailure failure, Exchange.@Nullable Answer answer) {
    if (answer == null) {
      return new RawAnswer.Failed(failure, 0, null);
    }
    byte[] body = answer.body();
    byte[] kept = body.length > LONGEST_ORIGINAL ? Arrays.copyOf(body, LONGEST_ORIGINAL) : body;
    return new RawAnswer.Failed(failure, answer.status(), new OzonFile(answer.contentType(), kept));
  }

  private static @Nullable OzonFailure failure(RawAnswer answer) {
    return switch (answer) {
      case RawAnswer.Ok ok -> null;
      case RawAnswer.Failed failed -> failed.failure();
    };
  }
}
