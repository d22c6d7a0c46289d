package dev.trestle.contracts;

import org.jspecify.annotations.Nullable;

/**
 * All published facts of an aggregate at one version; a record whose components are the facts. Two
 * snapshots with equal components are one version. An aggregate is named by its seller and key.
 */
public interface Snapshot {

  /** Record key and {@code ce_subject} of its events. */
  String key();

  /** Whose it is. */
  SellerId sellerId();

  /** Where it stands, in Ozon's word; null while that is unknown. */
  @Nullable String status();
}
