package dev.trestle.ozon.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the business asks of postings. */
@ApplicationScoped
public class PostingCalls {

  static final String GET = "/v3/posting/fbs/get";

  private final OzonCalls calls;

  PostingCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * One FBS or rFBS posting: {@code /v3/posting/fbs/get}. Directly after a push Ozon may answer 404
   * ({@code Missing}) or with older data.
   */
  public Uni<OzonAnswer<OzonPosting>> get(Caller caller, PostingNumber number) {
    return calls
        .call(caller, GET, Map.of("posting_number", number.value(), "with", Map.of()))
        .map(answer -> answer.map(PostingCalls::posting));
  }

  private static OzonPosting posting(WireObject answer) {
    if (!answer.has("result")) {
      throw new IllegalArgumentException(GET + ": result is missing");
    }
    return PostingReader.read(answer.object("result"));
  }
}
