package dev.trestle.ozon.carriage;

import dev.trestle.contracts.PostingNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carriage whose papers are made, or failed to be.
 *
 * @param status Ozon's text: {@code ready}, {@code error}, {@code cancelled}; of the older digital
 *     acts {@code FORMED}, {@code CONFIRMED}, {@code CONFIRMED_WITH_MISMATCH}, {@code NOT_FOUND};
 *     an open list
 * @param added postings that leave with it
 * @param removed postings that must go with the next carriage; empty from the older method
 * @param partial whether several carriages leave that day; null from the older method
 * @param postingsForNext whether a further carriage is needed; null from the older method
 */
public record ActStatus(
    String status,
    List<PostingNumber> added,
    List<PostingNumber> removed,
    @Nullable Boolean partial,
    @Nullable Boolean postingsForNext) {

  /** Copies the lists. */
  public ActStatus {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Whether the papers can be fetched. */
  public boolean isReady() {
    return List.of("ready", "FORMED", "CONFIRMED", "CONFIRMED_WITH_MISMATCH").contains(status);
  }
}
