package dev.trestle.sandbox.label;

import dev.trestle.sandbox.document.FileShelf;
import dev.trestle.sandbox.document.Pdf;
import dev.trestle.sandbox.document.PdfPage;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Prints labels of postings, at once or as tasks. */
final class Labels {

  /** The reference advises 45 to 60 s between packing and the label. */
  static final Duration UNTIL_READY = Duration.ofSeconds(45);

  /** The reference's words for labels that were asked for too early. */
  static final String NOT_READY = "The next postings aren't ready";

  private static final long FIRST_TASK = 5_819_327_000_001L;

  private final PostingStore postings;
  private final FileShelf shelf;
  private final Clock clock;
  private final Map<Key, LabelTask> tasks = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong(FIRST_TASK);

  Labels(PostingStore postings, FileShelf shelf, Clock clock) {
    this.postings = postings;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** One task for each size. */
  List<LabelTask> order(SellerId seller, List<String> numbers, LabelSize... sizes) {
    List<Posting> wanted = printable(seller, numbers);
    return Stream.of(sizes).map(size -> order(seller, wanted, size)).toList();
  }

  private LabelTask order(SellerId seller, List<Posting> wanted, LabelSize size) {
    Instant now = clock.instant();
    Instant printedAt = now.plus(LabelTask.UNTIL_DONE);
    var task =
        new LabelTask(
            ids.getAndIncrement(),
            size,
            now,
            wanted.stream().filter(p -> ready(p, printedAt)).map(Posting::number).toList(),
            wanted.stream().filter(p -> !ready(p, printedAt)).map(Posting::number).toList());
    tasks.put(new Key(seller, task.id()), task);
    shelf.put(task.fileName(), () -> pdf(task.printed(), size));
    return task;
  }

  LabelTask find(SellerId seller, long id) {
    LabelTask task = tasks.get(new Key(seller, id));
    if (task == null) {
      throw new Refusal(OzonErrors.status(404));
    }
    return task;
  }

  /** All labels or none. */
  byte[] printNow(SellerId seller, List<String> numbers) {
    List<Posting> wanted = printable(seller, numbers);
    if (!wanted.stream().allMatch(posting -> ready(posting, clock.instant()))) {
      throw OzonErrors.invalid(NOT_READY);
    }
    return pdf(wanted.stream().map(Posting::number).toList(), LabelSize.BIG);
  }

  void reset() {
    tasks.clear();
    ids.set(FIRST_TASK);
  }

  /** The reference's errors of the label methods, in this order. */
  private List<Posting> printable(SellerId seller, List<String> numbers) {
    List<Posting> found =
        numbers.stream().distinct().flatMap(n -> postings.find(seller, n).stream()).toList();
    if (found.size() < numbers.stream().distinct().count()) {
      throw OzonErrors.invalid("POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY");
    }
    long packed = found.stream().filter(posting -> posting.state().ready()).count();
    if (packed == 0) {
      throw OzonErrors.invalid("NO_POSTINGS_FOR_BATCH_DOWNLOAD");
    }
    if (packed < found.size()) {
      throw OzonErrors.invalid("INVALID_ARGUMENT");
    }
    return found;
  }

  private static boolean ready(Posting posting, Instant at) {
    Instant packedAt = posting.shipment().milestones().packedAt();
    return packedAt != null && !packedAt.plus(UNTIL_READY).isAfter(at);
  }

  private static byte[] pdf(List<String> numbers, LabelSize size) {
    List<PdfPage> pages = numbers.stream().map(size::page).toList();
    return Pdf.of(pages);
  }

  private record Key(SellerId seller, long id) {}
}
