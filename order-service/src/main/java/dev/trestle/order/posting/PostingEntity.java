package dev.trestle.order.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of a posting. Read as an entity; written by {@link PostingStore} in sets. */
@Entity
@Table(name = "posting")
class PostingEntity {

  @Id
  @Column(name = "posting_number")
  String postingNumber;

  @Column(name = "seller_id")
  long sellerId;

  @Column(name = "account_id")
  long accountId;

  @Column(name = "order_number")
  @Nullable String orderNumber;

  @Column(name = "scheme")
  @Nullable String scheme;

  @Column(name = "status")
  @Nullable String status;

  @Column(name = "push_state")
  @Nullable String pushState;

  @Column(name = "version")
  long version;

  @Column(name = "observed_at")
  @Nullable Instant observedAt;

  @Column(name = "state_changed_at")
  @Nullable Instant stateChangedAt;

  @Column(name = "snapshot")
  String snapshot;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
