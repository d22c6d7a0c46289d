package dev.trestle.order.parked;

import java.util.List;

/**
 * Part of the list.
 *
 * @param rest where the next part begins
 * @param more whether anything is there
 */
record ParkedSlice(List<ParkedRecord> records, ParkedPlace rest, boolean more) {

  ParkedSlice {
    records = List.copyOf(records);
  }
}
