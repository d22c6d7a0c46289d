package dev.trestle.order.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of one version of a posting. Read as an entity; written by {@link PostingStore} in sets. */
@Entity
@Table(name = "posting_history")
@IdClass(HistoryEntity.Key.class)
class HistoryEntity {

  record Key(String postingNumber, long version) {}

  @Id
  @Column(name = "posting_number")
  String postingNumber;

  @Id
  @Column(name = "version")
  long version;

  @Column(name = "at")
  Instant at;

  @Column(name = "cause")
  String cause;

  @Column(name = "cause_id")
  @Nullable String causeId;

  @Column(name = "previous_status")
  @Nullable String previousStatus;

  @Column(name = "status")
  @Nullable String status;

  @Column(name = "changed")
  String changed;
}
